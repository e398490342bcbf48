import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.File;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import org.openapitools.client.ApiClient;

/**
 * Makes the calls of a plan, which comes on stdin, with whichever client it was compiled with: an operation is the
 * method of its name, and what the plan has for a parameter is read as the parameter's own type.
 */
public final class Driver {
  private static final ObjectMapper JSON = new ObjectMapper();

  public static void main(String[] args) throws IOException {
    var outcomes = JSON.createArrayNode();
    for (JsonNode call : JSON.readTree(System.in).get("calls")) {
      var outcome = outcomes.addObject().put("nth", call.get("nth").asInt());
      try {
        make(call);
      } catch (InvocationTargetException raised) {
        outcome.put("error", raised.getCause().toString());
      } catch (ReflectiveOperationException | IllegalArgumentException | IOException unfit) {
        outcome.put("error", "the client does not take the call: " + unfit);
      }
    }
    System.out.println(JSON.writeValueAsString(outcomes));
  }

  private static void make(JsonNode call) throws ReflectiveOperationException, IOException {
    var client = new ApiClient();
    client.updateBaseUri(call.get("baseUrl").asText());
    // The native library knows of no security scheme; its callers add headers to each request.
    client.setRequestInterceptor(request -> call.get("credentialHeaders").fields()
        .forEachRemaining(header -> request.header(header.getKey(), header.getValue().asText())));
    var files = Files.createTempDirectory(Path.of("."), "files");
    var reader = client.getObjectMapper().copy()
        .registerModule(new SimpleModule().addDeserializer(File.class, new FileReader(files)));

    var api = Class.forName("org.openapitools.client.api." + capitalised(call.get("tag").asText()) + "Api");
    var method = methodOf(api, call.get("operationId").asText());
    var given = argumentsOf(call);
    var values = new Object[method.getParameterCount()];
    for (int i = 0; i < values.length; i++) {
      Parameter parameter = method.getParameters()[i];
      JsonNode value = given.remove(wordOf(parameter.getName()));
      // A body of JSON is called after its schema, as nothing else is.
      if (value == null && !isParameter(call, parameter)) value = given.remove("");
      if (value != null) values[i] = reader.readValue(reader.treeAsTokens(value), reader.constructType(parameter.getParameterizedType()));
    }
    if (!given.isEmpty()) throw new IllegalArgumentException("it has no parameter for " + given.keySet());
    method.invoke(api.getConstructor(ApiClient.class).newInstance(client), values);
  }

  /** The shortest one; the other takes headers besides. */
  private static Method methodOf(Class<?> api, String operationId) throws NoSuchMethodException {
    return Arrays.stream(api.getMethods()).filter(method -> method.getName().equals(operationId))
        .min(Comparator.comparingInt(Method::getParameterCount))
        .orElseThrow(() -> new NoSuchMethodException(operationId));
  }

  /** By words, so that `x-token` is `xToken`, and `file` is `_file`; a body of JSON by none. */
  private static Map<String, JsonNode> argumentsOf(JsonNode call) {
    var given = new HashMap<String, JsonNode>();
    var isForm = call.path("mediaType").asText().equals("multipart/form-data");
    for (var place : new String[] {"path", "query", "headers", isForm ? "body" : ""})
      call.path(place).fields().forEachRemaining(each -> given.put(wordOf(each.getKey()), each.getValue()));
    if (!isForm && call.has("body")) given.put("", call.get("body"));
    return given;
  }

  private static boolean isParameter(JsonNode call, Parameter parameter) {
    for (JsonNode each : call.get("parameters"))
      if (wordOf(each.get("name").asText()).equals(wordOf(parameter.getName()))) return true;
    return false;
  }

  private static String capitalised(String word) {
    return word.substring(0, 1).toUpperCase() + word.substring(1);
  }

  private static String wordOf(String name) {
    return name.replaceAll("[^A-Za-z0-9]", "").toLowerCase();
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
