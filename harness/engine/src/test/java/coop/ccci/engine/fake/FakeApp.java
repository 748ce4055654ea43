package coop.ccci.engine.fake;

import coop.ccci.kit.App;
import coop.ccci.kit.AppTrouble;
import coop.ccci.kit.Exec;
import coop.ccci.kit.ExecResult;
import coop.ccci.kit.HttpCall;
import coop.ccci.kit.HttpReply;
import coop.ccci.kit.Secret;
import java.net.Socket;
import java.util.Map;
import java.util.function.Function;

/** An app whose data are {@link FakeVolumes} and that answers HTTP as it is told to. */
public final class FakeApp implements App {
    private final FakeVolumes volumes;
    private Function<HttpCall, HttpReply> site = call -> new HttpReply(200, Map.of(), "<h1>hello</h1>");
    private Function<Integer, Socket> listener = port -> {
        throw new AppTrouble("connecting to port " + port + ": refused");
    };

    public FakeApp(FakeVolumes volumes) {
        this.volumes = volumes;
    }

    /** Where its data are. */
    public FakeVolumes volumes() {
        return volumes;
    }

    /** Answers requests so from now on. */
    public FakeApp answering(Function<HttpCall, HttpReply> answer) {
        site = answer;
        return this;
    }

    /** Takes connections so from now on. */
    public FakeApp listening(Function<Integer, Socket> connect) {
        listener = connect;
        return this;
    }

    @Override
    public String domain() {
        return "demo.test";
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
        return new Secret(name, "made-up");
    }

    @Override
    public ExecResult exec(Exec exec) {
        throw new AppTrouble("there is no container to run " + exec.argv() + " in");
    }

    @Override
    public HttpReply http(HttpCall call) {
        return site.apply(call);
    }

    @Override
    public Socket connect(String service, int port) {
        return listener.apply(port);
    }

    @Override
    public String logs(String service) {
        return "";
    }
}
