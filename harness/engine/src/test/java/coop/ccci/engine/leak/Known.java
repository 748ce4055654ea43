package coop.ccci.engine.leak;

import coop.ccci.kit.Secret;

/** Secrets for tests. */
final class Known {
    static final String VALUE = "p&ss'\"<w0rd>/\\$ 7~é";

    private Known() {}

    /** A run that knows these values, by the names s0, s1 and so on. */
    static RunSecrets secrets(String... values) {
        RunSecrets secrets = new RunSecrets();
        for (int i = 0; i < values.length; i++) {
            secrets.register(new Secret("s" + i, values[i]));
        }
        return secrets;
    }
}
