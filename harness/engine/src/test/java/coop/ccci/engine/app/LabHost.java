package coop.ccci.engine.app;

import coop.ccci.engine.cell.SharedCell;
import coop.ccci.engine.event.Events;
import coop.ccci.engine.host.Command;
import coop.ccci.engine.host.Host;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The real Swarm that live tests run on, a cell that they share, and the one image they use on it. */
public final class LabHost {
    // a task tries to pull first; nothing listens there, so that this fails at once and the local image is taken
    public static final String IMAGE = "localhost:1/ccci-lab:1";

    private static final List<String> PROGRAMS =
            List.of(("bash cat cp mv rm sync sleep ls find touch mkdir chown chmod stat sha256sum realpath tr head wc"
                            + " date id kill hostname ln cut sed grep sort perl docker restic")
                    .split(" "));

    private LabHost() {}

    /** Makes an image of these programs of the Host's own, and a shell. */
    public static void image(Host host, String name, List<String> programs) {
        List<String> argv = new ArrayList<>(List.of("bash", "-c", resource("lab-image.sh"), "image", name));
        argv.addAll(programs);
        host.run(Command.of(argv.toArray(String[]::new))).orTrouble();
    }

    public static Host open() {
        Host host = SharedCell.connect(Events.none());
        image(host, IMAGE, PROGRAMS);
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
}
