package coop.ccci.engine.record;

import java.nio.file.Path;
import java.util.List;

/** What a command wrote: the entry's heading, and the files below the checkout that are new or changed. */
public record Written(String entry, List<Path> files) {}
