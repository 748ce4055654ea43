package coop.ccci.kit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** An App whose containers are this machine: exec runs the program here. */
final class ShellApp implements App {

    @Override
    public ExecResult exec(Exec exec) {
        try {
            Path input = Files.writeString(Files.createTempFile("input", ""), exec.stdin());
            Path errors = Files.createTempFile("errors", "");
            Process process = new ProcessBuilder(exec.argv())
                    .redirectInput(input.toFile())
                    .redirectError(errors.toFile())
                    .start();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return judged(exec, new ExecResult(process.waitFor(), output, Files.readString(errors)));
        } catch (IOException | InterruptedException broken) {
            throw new AppTrouble("running " + exec.argv(), broken);
        }
    }

    private static ExecResult judged(Exec exec, ExecResult result) {
        if (result.exit() != 0 && exec.exitPolicy() == Exec.ExitPolicy.ZERO_OR_THROW) {
            throw new AppTrouble(exec.argv() + " exited " + result.exit());
        }
        return result;
    }

    @Override
    public String domain() {
        return "here.example";
    }

    @Override
    public Map<String, String> environment() {
        return Map.of();
    }

    @Override
    public Secret secret(String name) {
        throw new IllegalArgumentException(name);
    }

    @Override
    public Secret newSecret(String name) {
        return new Secret(name, "value");
    }

    @Override
    public HttpReply http(HttpCall call) {
        throw new AppTrouble("nothing serves " + call);
    }

    @Override
    public Socket connect(String service, int port) {
        throw new UncheckedIOException(new IOException("nothing listens on " + port));
    }

    @Override
    public String logs(String service) {
        return "";
    }
}
