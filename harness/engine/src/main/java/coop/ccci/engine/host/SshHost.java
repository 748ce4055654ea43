package coop.ccci.engine.host;

import com.fasterxml.jackson.databind.JsonNode;
import com.github.dockerjava.api.DockerClient;
import com.jcraft.jsch.ChannelDirectStreamLocal;
import com.jcraft.jsch.ChannelDirectTCPIP;
import coop.ccci.engine.docker.DockerApi;
import coop.ccci.engine.event.Events;
import coop.ccci.model.HostTrouble;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Path;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** A Host over one SSH session: commands, Docker's socket and TCP connections are channels of it. */
public final class SshHost implements Host {
    private static final String DOCKER_SOCKET = "/var/run/docker.sock";
    private static final int READ_MILLIS = 10_000;

    // sshd's MaxSessions is 10 by default and counts what runs, not what is forwarded.
    private static final int EXECS_AT_ONCE = 8;

    private final SshLogin login;
    private final SshConnection connection;
    private final Semaphore execs = new Semaphore(EXECS_AT_ONCE, true);
    private final DockerApi docker;

    private SshHost(SshLogin login, Events events) {
        this.login = login;
        this.connection = new SshConnection(login, events);
        this.docker = new DockerApi(login.address().toString(), this::dockerSocket);
    }

    /** Logs in with a private key; the Host's key must be in the known hosts file. */
    public static SshHost connect(SshAddress address, Path identity, Path knownHosts, Events events) {
        SshHost host = new SshHost(new SshLogin(address, identity, knownHosts), events);
        try {
            // Forwarded channels are slow on a session that has never run a command.
            host.run(Command.of("true")).orTrouble();
            return host;
        } catch (HostTrouble unusable) {
            host.close();
            throw unusable;
        }
    }

    /** Reads the files that a connection would use; one that is not there or no key is a UsageProblem. */
    public static void requireKeys(SshAddress address, Path identity, Path knownHosts) {
        new SshLogin(address, identity, knownHosts);
    }

    @Override
    public String address() {
        return login.address().toString();
    }

    @Override
    public String fingerprint() {
        return login.fingerprint();
    }

    @Override
    public CommandResult run(Command command) {
        String shown = shown(command) + " on " + address();
        admit(command, shown);
        try {
            return admitted(command, shown);
        } finally {
            execs.release();
        }
    }

    private CommandResult admitted(Command command, String shown) {
        RemoteScript script = RemoteScript.of(command);
        return connection
                .open(shown, session -> Execution.open(session, script.line(), shown))
                .run(script.header(), command.stdin(), command.timeout(), () -> stop(script, shown));
    }

    private void stop(RemoteScript script, String shown) {
        Command stop = Stop.of(script);
        RemoteScript stopping = RemoteScript.of(stop);
        connection
                .open("the end of " + shown, session -> Execution.open(session, stopping.line(), "the end of " + shown))
                .run(stopping.header(), stop.stdin(), stop.timeout(), () -> {})
                .orTrouble();
    }

    private void admit(Command command, String shown) {
        try {
            if (!execs.tryAcquire(command.timeout().toMillis(), TimeUnit.MILLISECONDS)) {
                throw new HostTrouble(
                        "running " + shown + ": " + EXECS_AT_ONCE + " other commands held the host for "
                                + command.timeout().toSeconds() + " s, so it was not started",
                        "see what the other commands wait for");
            }
        } catch (InterruptedException cancelled) {
            Thread.currentThread().interrupt();
            throw new HostTrouble("running " + shown + ": cancelled before it started", "start again", cancelled);
        }
    }

    private static String shown(Command command) {
        String words = String.join(" ", command.argv()).replace('\n', ' ');
        return words.length() <= 200 ? words : words.substring(0, 200) + "…";
    }

    @Override
    public DockerClient docker() {
        return docker.client();
    }

    @Override
    public JsonNode dockerGet(String pathAndQuery) {
        return docker.get(pathAndQuery);
    }

    private Socket dockerSocket() {
        InetSocketAddress peer = InetSocketAddress.createUnresolved("docker", 0);
        try {
            return connection.open(DOCKER_SOCKET + " on " + address(), session -> {
                var channel = Channels.of(session, "direct-streamlocal@openssh.com", ChannelDirectStreamLocal.class);
                channel.setSocketPath(DOCKER_SOCKET);
                return ChannelSocket.over(channel, peer);
            });
        } catch (UncheckedIOException refused) {
            throw new HostTrouble(
                    "opening " + DOCKER_SOCKET + " on " + address() + ": refused",
                    "see that dockerd runs and that " + login.address().user() + " may open its socket",
                    refused);
        }
    }

    /** Throws an {@link UncheckedIOException} of a {@link java.net.ConnectException} where nobody listens. */
    @Override
    public Socket connect(InetSocketAddress address) {
        Socket socket = connection.open("a connection to " + address + " from " + address(), session -> {
            var channel = Channels.of(session, "direct-tcpip", ChannelDirectTCPIP.class);
            channel.setHost(numeric(address));
            channel.setPort(address.getPort());
            return ChannelSocket.over(channel, address);
        });
        return withReadTimeout(socket);
    }

    private static Socket withReadTimeout(Socket socket) {
        try {
            socket.setSoTimeout(READ_MILLIS);
            return socket;
        } catch (java.net.SocketException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static String numeric(InetSocketAddress address) {
        return address.isUnresolved()
                ? address.getHostString()
                : address.getAddress().getHostAddress();
    }

    @Override
    public void upload(Path local, String remotePath) {
        new Upload(this::run).copy(local, remotePath);
    }

    @Override
    public void close() {
        connection.close();
    }
}
