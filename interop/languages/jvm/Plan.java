import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * What a program on the JVM that makes calls does with whichever client: it reads the plan from stdin, and says of each
 * call what came of it. A driver has the rest, which is the client's own.
 */
public final class Plan {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** Makes a call with a client; throws what that raised, or what of the call it does not take. */
  public interface Driver {
    void make(PlannedCall call, JsonNode credentials) throws Exception;
  }

  public static void makeCalls(Driver driver) throws IOException {
    var plan = JSON.readTree(System.in);
    var outcomes = JSON.createArrayNode();
    for (JsonNode call : plan.get("calls")) {
      var outcome = outcomes.addObject().put("nth", call.get("nth").asInt());
      try {
        driver.make(new PlannedCall(call), plan.get("credentials"));
      } catch (InvocationTargetException raised) {
        outcome.put("error", raised.getCause().toString());
      } catch (Exception raised) {
        outcome.put("error", raised.toString());
      }
    }
    System.out.println(JSON.writeValueAsString(outcomes));
  }

  /** A call, whose arguments are taken one by one. */
  public static final class PlannedCall {
    private final JsonNode call;
    private final Map<String, JsonNode> given = new HashMap<>();
    private final Set<String> parameters = new HashSet<>();

    /** Arguments go by the words of their names, so that `x-token` is `xToken`, and `file` is `_file`. */
    PlannedCall(JsonNode call) {
      this.call = call;
      var isForm = call.path("mediaType").asText().equals("multipart/form-data");
      for (var place : new String[] {"path", "query", "headers", isForm ? "body" : ""})
        call.path(place).fields().forEachRemaining(each -> given.put(wordOf(each.getKey()), each.getValue()));
      if (!isForm && call.has("body")) given.put("", call.get("body"));
      for (JsonNode each : call.get("parameters")) parameters.add(wordOf(each.get("name").asText()));
    }

    public JsonNode get(String name) {
      return call.get(name);
    }

    /** The class of an operation's tag, which begins with a capital. */
    public Class<?> api(String inPackage) throws ClassNotFoundException {
      var tag = call.get("tag").asText();
      return Class.forName(inPackage + "." + tag.substring(0, 1).toUpperCase() + tag.substring(1) + "Api");
    }

    /** What is given for a client's parameter, or null. */
    public JsonNode take(String parameter) {
      var word = wordOf(parameter);
      // A body of JSON is called after its schema, as nothing else is.
      return given.remove(given.containsKey(word) || parameters.contains(word) ? word : "");
    }

    public void allTaken() {
      if (!given.isEmpty()) throw new IllegalArgumentException("it has no parameter for " + given.keySet());
    }

    private static String wordOf(String name) {
      return name.replaceAll("[^A-Za-z0-9]", "").toLowerCase();
    }
  }
}
