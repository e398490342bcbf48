import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.jetbrains.kotlin.cli.jvm.K2JVMCompiler;

/**
 * Compiles what each line on stdin says, arguments between tabs, and says on a line that it has ended, how, and what
 * the compiler said. It ends itself when stdin does.
 */
public final class Compiler {
  public static void main(String[] none) throws IOException {
    var lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    for (var line = lines.readLine(); line != null; line = lines.readLine()) {
      var said = new ByteArrayOutputStream();
      var code = new K2JVMCompiler().exec(new PrintStream(said, true, StandardCharsets.UTF_8), line.split("\t"));
      System.out.println("ended\t" + code + "\t" + said.toString(StandardCharsets.UTF_8).replace("\n", "\t"));
    }
  }
}
