package coop.ccci.engine.sabotage;

import coop.ccci.kit.App;
import coop.ccci.kit.AppTrouble;
import coop.ccci.kit.Exec;
import coop.ccci.kit.ExecResult;
import coop.ccci.kit.HttpCall;
import coop.ccci.kit.HttpReply;
import java.net.Socket;
import java.util.List;
import java.util.Map;

/** Where the app was, a web server answers everything with 200 and one page, and has none of the app's commands. */
final class StaticPage extends FromFunctionalOn {
    private static final int NOT_FOUND = 127;
    private static final String PAGE = "<!doctype html><title>It works</title><h1>It works</h1>\n";

    @Override
    public App app(App real, Scene scene) {
        return new ForwardingApp(real) {
            @Override
            public HttpReply http(HttpCall call) {
                return hasBegun()
                        ? new HttpReply(200, Map.of("content-type", List.of("text/html")), PAGE)
                        : super.http(call);
            }

            @Override
            public Socket connect(String service, int port) {
                return hasBegun() ? new PageSocket(PAGE) : super.connect(service, port);
            }

            @Override
            public ExecResult exec(Exec exec) {
                return hasBegun() ? notFound(exec) : super.exec(exec);
            }
        };
    }

    private static ExecResult notFound(Exec exec) {
        String program = exec.argv().get(0) + ": not found";
        if (exec.exitPolicy() == Exec.ExitPolicy.ZERO_OR_THROW) {
            throw new AppTrouble(
                    "running \"" + exec.argv().get(0) + "\" in service " + exec.service() + ": " + program);
        }
        return new ExecResult(NOT_FOUND, "", program);
    }
}
