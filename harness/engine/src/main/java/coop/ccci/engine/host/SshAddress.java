package coop.ccci.engine.host;

import coop.ccci.model.UsageProblem;
import java.net.URI;
import java.net.URISyntaxException;

/** Where a Host's sshd listens and who logs in. */
public record SshAddress(String user, String host, int port) {

    /** Reads {@code ssh://user@name:port}; user is root and port 22 where they are not given. */
    public static SshAddress parse(String text) {
        try {
            URI uri = new URI(text);
            if (!"ssh".equals(uri.getScheme()) || uri.getHost() == null) {
                throw malformed(text);
            }
            String user = uri.getUserInfo() == null ? "root" : uri.getUserInfo();
            return new SshAddress(user, uri.getHost(), uri.getPort() == -1 ? 22 : uri.getPort());
        } catch (URISyntaxException malformed) {
            throw malformed(text);
        }
    }

    private static UsageProblem malformed(String text) {
        return new UsageProblem("\"" + text + "\" is not the address of a host", "write it as ssh://user@name:port");
    }

    @Override
    public String toString() {
        return "ssh://" + user + "@" + host + ":" + port;
    }
}
