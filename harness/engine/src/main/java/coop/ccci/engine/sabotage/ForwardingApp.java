package coop.ccci.engine.sabotage;

import coop.ccci.kit.App;
import coop.ccci.kit.Exec;
import coop.ccci.kit.ExecResult;
import coop.ccci.kit.HttpCall;
import coop.ccci.kit.HttpReply;
import coop.ccci.kit.Secret;
import java.net.Socket;
import java.util.Map;

/** Does what another one does; a fault changes a part of it. */
abstract class ForwardingApp implements App {
    private final App real;

    ForwardingApp(App real) {
        this.real = real;
    }

    @Override
    public String domain() {
        return real.domain();
    }

    @Override
    public Map<String, String> environment() {
        return real.environment();
    }

    @Override
    public Secret secret(String name) {
        return real.secret(name);
    }

    @Override
    public Secret newSecret(String name) {
        return real.newSecret(name);
    }

    @Override
    public ExecResult exec(Exec exec) {
        return real.exec(exec);
    }

    @Override
    public HttpReply http(HttpCall call) {
        return real.http(call);
    }

    @Override
    public Socket connect(String service, int port) {
        return real.connect(service, port);
    }

    @Override
    public String logs(String service) {
        return real.logs(service);
    }
}
