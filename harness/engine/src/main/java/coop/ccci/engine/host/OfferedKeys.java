package coop.ccci.engine.host;

import com.jcraft.jsch.HostKey;
import com.jcraft.jsch.HostKeyRepository;
import com.jcraft.jsch.UserInfo;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** The known hosts, which also remember the fingerprint of the key that was offered last; nothing is ever added. */
final class OfferedKeys implements HostKeyRepository {
    private final HostKeyRepository known;
    private volatile String fingerprint = "";

    OfferedKeys(HostKeyRepository known) {
        this.known = known;
    }

    /** SHA-256 of the key that was offered last, empty before any was. */
    String fingerprint() {
        return fingerprint;
    }

    @Override
    public int check(String host, byte[] key) {
        fingerprint = "SHA256:" + Base64.getEncoder().withoutPadding().encodeToString(sha256(key));
        return known.check(host, key);
    }

    private static byte[] sha256(byte[] key) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(key);
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    @Override
    public void add(HostKey key, @Nullable UserInfo ui) {
        throw new UnsupportedOperationException("host keys are recorded by people");
    }

    @Override
    public void remove(@Nullable String host, @Nullable String type) {
        throw new UnsupportedOperationException("host keys are removed by people");
    }

    @Override
    public void remove(@Nullable String host, @Nullable String type, byte @Nullable [] key) {
        throw new UnsupportedOperationException("host keys are removed by people");
    }

    @Override
    public String getKnownHostsRepositoryID() {
        return known.getKnownHostsRepositoryID();
    }

    @Override
    public HostKey[] getHostKey() {
        return known.getHostKey();
    }

    @Override
    public HostKey[] getHostKey(@Nullable String host, @Nullable String type) {
        return known.getHostKey(host, type);
    }
}
