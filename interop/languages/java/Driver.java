import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.File;
import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import org.openapitools.client.ApiClient;

/**
 * Makes calls with whichever client it was compiled with: an operation is the method of its name, and what the plan has
 * for a parameter is read as the parameter's own type.
 */
public final class Driver {
  public static void main(String[] args) throws IOException {
    Plan.makeCalls(Driver::make);
  }

  private static void make(Plan.PlannedCall call, JsonNode credentials) throws ReflectiveOperationException, IOException {
    var client = new ApiClient();
    client.updateBaseUri(call.get("baseUrl").asText());
    // The native library knows of no security scheme; its callers add headers to each request.
    client.setRequestInterceptor(request -> call.get("credentialHeaders").fields()
        .forEachRemaining(header -> request.header(header.getKey(), header.getValue().asText())));
    var files = Files.createTempDirectory(Path.of("."), "files");
    var reader = client.getObjectMapper().copy()
        .registerModule(new SimpleModule().addDeserializer(File.class, new FileReader(files)));

    var api = call.api("org.openapitools.client.api");
    var method = methodOf(api, call.get("operationId").asText());
    var values = new Object[method.getParameterCount()];
    for (int i = 0; i < values.length; i++) {
      Parameter parameter = method.getParameters()[i];
      JsonNode value = call.take(parameter.getName());
      if (value != null) values[i] = reader.readValue(reader.treeAsTokens(value), reader.constructType(parameter.getParameterizedType()));
    }
    call.allTaken();
    method.invoke(api.getConstructor(ApiClient.class).newInstance(client), values);
  }

  /** The shortest one; the other takes headers besides. */
  private static Method methodOf(Class<?> api, String operationId) throws NoSuchMethodException {
    return Arrays.stream(api.getMethods()).filter(method -> method.getName().equals(operationId))
        .min(Comparator.comparingInt(Method::getParameterCount))
        .orElseThrow(() -> new NoSuchMethodException(operationId));
  }

  /** Writes a file that the plan has, below a folder, so that a client sees it under its own name. */
  private static final class FileReader extends StdDeserializer<File> {
    private final Path folder;

    FileReader(Path folder) {
      super(File.class);
      this.folder = folder;
    }

    @Override
    public File deserialize(JsonParser parser, DeserializationContext context) throws IOException {
      JsonNode file = parser.readValueAsTree();
      Path path = folder.resolve(file.get("filename").asText());
      Files.createDirectories(path.getParent());
      return Files.writeString(path, file.get("text").asText()).toFile();
    }
  }
}
