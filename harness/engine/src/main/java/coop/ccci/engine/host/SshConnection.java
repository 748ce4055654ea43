package coop.ccci.engine.host;

import com.jcraft.jsch.JSchException;
import com.jcraft.jsch.Session;
import coop.ccci.engine.event.Events;
import coop.ccci.model.HostTrouble;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;

/** The one SSH session that everything shares, made anew when it is found dropped before something is begun. */
final class SshConnection implements AutoCloseable {

    /** Opens a channel on a session; nothing is begun on the Host until this has returned. */
    interface Opening<T> {
        T on(Session session) throws JSchException;
    }

    private final SshLogin login;
    private final Events events;
    private final ReentrantLock lock = new ReentrantLock();
    private Session session;
    private boolean closed;

    SshConnection(SshLogin login, Events events) {
        this.login = login;
        this.events = events;
        this.session = login.open();
    }

    /** What the opening gives, on a session that is made anew once if it was found dropped. */
    <T> T open(String what, Opening<T> opening) {
        Session first = live();
        try {
            return opening.on(first);
        } catch (JSchException failed) {
            if (first.isConnected() && !isAboutTheSession(failed)) {
                throw notOpened(what, failed);
            }
        }
        first.disconnect();
        return openAgain(what, opening);
    }

    /** A session that has just broken off says for a moment still that it is connected. */
    private static boolean isAboutTheSession(JSchException failed) {
        return failed.getCause() instanceof IOException;
    }

    private <T> T openAgain(String what, Opening<T> opening) {
        try {
            return opening.on(live());
        } catch (JSchException failed) {
            throw notOpened(what, failed);
        }
    }

    private HostTrouble notOpened(String what, JSchException failed) {
        return new HostTrouble(
                "opening " + what + ": " + failed.getMessage(),
                "see sshd's log on the host, and that authorized_keys allows port forwarding",
                failed);
    }

    private Session live() {
        lock.lock();
        try {
            if (closed) {
                throw new HostTrouble("the connection to " + login.address() + " was closed", "connect again");
            }
            if (!session.isConnected()) {
                session = login.open();
                events.tell(
                        "host.reconnected",
                        "the connection to " + login.address() + " had dropped and was made anew",
                        Map.of("host", login.address().toString()));
            }
            return session;
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void close() {
        lock.lock();
        try {
            closed = true;
            session.disconnect();
        } finally {
            lock.unlock();
        }
    }
}
