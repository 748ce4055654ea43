package coop.ccci.engine.host;

import com.jcraft.jsch.JSch;
import com.jcraft.jsch.JSchException;
import com.jcraft.jsch.JSchHostKeyException;
import com.jcraft.jsch.Session;
import coop.ccci.model.HostTrouble;
import coop.ccci.model.UsageProblem;
import java.nio.file.Files;
import java.nio.file.Path;

/** Logs in to one sshd with one key, believing only host keys that were recorded before. */
final class SshLogin {
    private static final int CONNECT_MILLIS = 10_000;
    private static final int KEEPALIVE_MILLIS = 15_000;
    private static final int KEEPALIVES_MISSED = 3;

    private final SshAddress address;
    private final Path identity;
    private final Path knownHosts;
    private final JSch jsch = new JSch();
    private final OfferedKeys keys;

    SshLogin(SshAddress address, Path identity, Path knownHosts) {
        this.address = address;
        this.identity = identity;
        this.knownHosts = knownHosts;
        read();
        this.keys = new OfferedKeys(jsch.getHostKeyRepository());
        jsch.setHostKeyRepository(keys);
    }

    private void read() {
        if (!Files.isReadable(identity)) {
            throw new UsageProblem("there is no readable private key at " + identity, "name the file of the key");
        }
        if (!Files.isReadable(knownHosts)) {
            throw new UsageProblem(
                    "there is no readable known hosts file at " + knownHosts,
                    "record the host's key there: ssh-keyscan -p " + address.port() + " " + address.host() + " >> "
                            + knownHosts);
        }
        try {
            jsch.setKnownHosts(knownHosts.toString());
            jsch.addIdentity(identity.toString());
        } catch (JSchException unreadable) {
            throw new UsageProblem(
                    "reading " + identity + " and " + knownHosts + ": " + unreadable.getMessage(),
                    "give an OpenSSH private key and a known_hosts file");
        }
    }

    SshAddress address() {
        return address;
    }

    /** Fingerprint of the key that the Host offered last. */
    String fingerprint() {
        return keys.fingerprint();
    }

    /** A new session, logged in. */
    Session open() {
        try {
            Session session = jsch.getSession(address.user(), address.host(), address.port());
            session.setConfig("StrictHostKeyChecking", "yes");
            session.setConfig("PreferredAuthentications", "publickey");
            session.setDaemonThread(true);
            session.setServerAliveInterval(KEEPALIVE_MILLIS);
            session.setServerAliveCountMax(KEEPALIVES_MISSED);
            session.connect(CONNECT_MILLIS);
            return session;
        } catch (JSchException refused) {
            throw trouble(refused);
        }
    }

    private HostTrouble trouble(JSchException refused) {
        String connecting = "connecting to " + address + ": ";
        String why = String.valueOf(refused.getMessage());
        if (refused instanceof JSchHostKeyException) {
            return new HostTrouble(
                    connecting + "the host offered the key " + keys.fingerprint() + ", which " + knownHosts
                            + " does not vouch for (" + why + ")",
                    "compare the fingerprint with the host's own, then record it: ssh-keyscan -p " + address.port()
                            + " " + address.host() + " >> " + knownHosts,
                    refused);
        }
        if (why.startsWith("Auth") || why.startsWith("USERAUTH")) {
            return new HostTrouble(
                    connecting + "sshd does not let " + address.user() + " in with " + identity + " (" + why + ")",
                    "add the public key to authorized_keys of " + address.user() + ", with port forwarding allowed",
                    refused);
        }
        return new HostTrouble(
                connecting + why,
                "see that the host is up and sshd listens: ssh -p " + address.port() + " " + address.user() + "@"
                        + address.host(),
                refused);
    }
}
