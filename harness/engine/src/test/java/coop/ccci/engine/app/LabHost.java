package coop.ccci.engine.app;

import coop.ccci.engine.event.Events;
import coop.ccci.engine.host.Command;
import coop.ccci.engine.host.Host;
import coop.ccci.engine.host.SshAddress;
import coop.ccci.engine.host.SshHost;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** The real Swarm that live tests run on, named by system properties, and the one image they use on it. */
public final class LabHost {
    // a task tries to pull first; nothing listens there, so that this fails at once and the local image is taken
    public static final String IMAGE = "localhost:1/ccci-lab:1";

    private LabHost() {}

    public static Host open() {
        Host host = SshHost.connect(
                SshAddress.parse(property("ccci.test.host")),
                Path.of(property("ccci.test.identity")),
                Path.of(property("ccci.test.known-hosts")),
                Events.none());
        host.run(Command.of("bash", "-c", resource("lab-image.sh"), "image", IMAGE))
                .orTrouble();
        return host;
    }

    public static String resource(String name) {
        try (InputStream content = LabHost.class.getResourceAsStream(name)) {
            if (content == null) {
                throw new IllegalStateException("no resource " + name);
            }
            return new String(content.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String property(String name) {
        String value = System.getProperty(name);
        if (value == null) {
            throw new IllegalStateException("live tests need -D" + name);
        }
        return value;
    }
}
