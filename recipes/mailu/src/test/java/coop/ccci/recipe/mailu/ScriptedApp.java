package coop.ccci.recipe.mailu;

import coop.ccci.kit.App;
import coop.ccci.kit.AppTrouble;
import coop.ccci.kit.Exec;
import coop.ccci.kit.ExecResult;
import coop.ccci.kit.HttpCall;
import coop.ccci.kit.HttpReply;
import coop.ccci.kit.Secret;
import java.net.Socket;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** An App that answers commands by how they begin, and keeps what it was asked. */
final class ScriptedApp implements App {
    private final Map<String, ExecResult> answers = new LinkedHashMap<>();
    private final List<String> asked = new ArrayList<>();

    ScriptedApp answering(String beginning, int exit, String stdout) {
        answers.put(beginning, new ExecResult(exit, stdout, ""));
        return this;
    }

    List<String> asked() {
        return List.copyOf(asked);
    }

    @Override
    public ExecResult exec(Exec exec) {
        String command = exec.service() + ": " + String.join(" ", exec.argv());
        asked.add(command);
        ExecResult result = answers.entrySet().stream()
                .filter(answer -> command.startsWith(answer.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseThrow(() -> new AssertionError("nobody expected: " + command));
        if (result.exit() != 0 && exec.exitPolicy() == Exec.ExitPolicy.ZERO_OR_THROW) {
            throw new AppTrouble(command + ": exited " + result.exit());
        }
        return result;
    }

    @Override
    public String domain() {
        return "m.test";
    }

    @Override
    public Map<String, String> environment() {
        return Map.of();
    }

    @Override
    public Secret secret(String name) {
        throw new UnsupportedOperationException("secret " + name);
    }

    @Override
    public Secret newSecret(String name) {
        return new Secret(name, "s3cret");
    }

    @Override
    public HttpReply http(HttpCall call) {
        throw new UnsupportedOperationException(call.path());
    }

    @Override
    public Socket connect(String service, int port) {
        throw new UnsupportedOperationException(service + ":" + port);
    }

    @Override
    public String logs(String service) {
        throw new UnsupportedOperationException(service);
    }
}
