package coop.ccci.engine.deploy;

import com.github.dockerjava.api.exception.DockerClientException;
import coop.ccci.engine.event.Events;
import coop.ccci.engine.host.Host;
import coop.ccci.model.HostTrouble;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Loads archives made by {@code docker save} into a Host that cannot get its images from a registry. */
public final class ImageArchives {
    private final Host host;
    private final Events events;

    public ImageArchives(Host host, Events events) {
        this.host = host;
        this.events = events;
    }

    /** Loads them all; an archive that cannot be read or is refused is the operator's to mend. */
    public void load(List<Path> archives) {
        archives.forEach(this::load);
    }

    private void load(Path archive) {
        events.tell("images.loading", "loading " + archive.getFileName() + " into " + host.address());
        try (InputStream stream = Files.newInputStream(archive)) {
            host.docker().loadImageAsyncCmd(stream).start().awaitMessage();
        } catch (DockerClientException refused) {
            throw new HostTrouble(
                    "loading image archive " + archive + ": " + refused.getMessage(), "make the archive anew");
        } catch (IOException unreadable) {
            throw new HostTrouble(
                    "loading image archive " + archive + ": " + unreadable.getMessage(),
                    "give an archive made by `docker save`");
        }
    }
}
