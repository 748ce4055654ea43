package coop.ccci.engine.app;

import coop.ccci.engine.leak.SecretRegistry;
import coop.ccci.kit.Secret;
import java.util.ArrayList;
import java.util.List;

/** A registry that only remembers. */
public final class KnownSecrets implements SecretRegistry {
    private final List<Secret> secrets = new ArrayList<>();

    @Override
    public synchronized void register(Secret secret) {
        secrets.add(secret);
    }

    @Override
    public synchronized List<Secret> all() {
        return List.copyOf(secrets);
    }
}
