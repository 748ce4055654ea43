package coop.ccci.engine.host;

import com.jcraft.jsch.Channel;
import com.jcraft.jsch.JSchException;
import com.jcraft.jsch.Session;
import java.io.EOFException;
import org.jspecify.annotations.Nullable;

/** Channels of a session, by their type's name and class. */
final class Channels {
    private Channels() {}

    /** A channel that is not connected yet. */
    static <T extends Channel> T of(Session session, String type, Class<T> kind) throws JSchException {
        // JSch gives null where the session breaks off at this very moment.
        @Nullable Channel channel = session.openChannel(type);
        if (channel == null) {
            throw new JSchException("the session broke off", new EOFException());
        }
        return kind.cast(channel);
    }
}
