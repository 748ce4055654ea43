package coop.ccci.bot.build;

import coop.ccci.engine.run.HostChoice;
import java.nio.file.Path;
import java.util.List;

/** A host that this process may climb on, under the name that the queue has for it, and image archives to load there first. */
public record LocalHost(String name, HostChoice choice, List<Path> imageArchives) {
    public LocalHost {
        imageArchives = List.copyOf(imageArchives);
    }
}
