package coop.ccci.recipe.customhtml;

import coop.ccci.kit.App;
import coop.ccci.kit.Exec;
import coop.ccci.kit.ExecResult;
import coop.ccci.kit.HttpCall;
import coop.ccci.kit.HttpReply;
import coop.ccci.kit.Secret;
import java.net.Socket;
import java.util.HashMap;
import java.util.Map;

/** An App whose site serves what tee was given; what find deletes is gone. */
final class ServedPages implements App {
    private final Map<String, HttpReply> replies = new HashMap<>();

    void serve(String path, int status, String body) {
        replies.put(path, new HttpReply(status, Map.of(), body));
    }

    @Override
    public ExecResult exec(Exec exec) {
        String file = exec.argv().getLast().replace(Site.FOLDER, "");
        switch (exec.argv().getFirst()) {
            case "tee" -> serve(file, 200, exec.stdin());
            case "find" -> replies.keySet().removeIf(path -> path.startsWith("/" + namePattern(exec)));
            default -> throw new AssertionError("nobody expected " + exec.argv());
        }
        return new ExecResult(0, "", "");
    }

    private static String namePattern(Exec exec) {
        return exec.argv().get(exec.argv().indexOf("-name") + 1).replace("*", "");
    }

    @Override
    public HttpReply http(HttpCall call) {
        return replies.getOrDefault(call.path(), new HttpReply(404, Map.of(), "Not found"));
    }

    @Override
    public String domain() {
        return "h.test";
    }

    @Override
    public Map<String, String> environment() {
        return Map.of();
    }

    @Override
    public Secret secret(String name) {
        return new Secret(name, "s3cret");
    }

    @Override
    public Secret newSecret(String name) {
        return new Secret(name, "other");
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
