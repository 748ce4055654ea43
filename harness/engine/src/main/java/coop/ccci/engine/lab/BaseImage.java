package coop.ccci.engine.lab;

import coop.ccci.engine.event.Events;
import coop.ccci.engine.machine.Cache;
import coop.ccci.engine.machine.Digest;
import coop.ccci.engine.machine.LocalProgram;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.stream.Stream;

/** A Debian root file system with some packages, without manuals, made once per set of packages. */
record BaseImage(String suite, SortedSet<String> packages) {
    private static final List<String> WITHOUT =
            List.of("/usr/share/man/*", "/usr/share/doc/*", "/usr/share/locale/*", "/usr/share/info/*");
    private static final String FORM = "1";

    String digest() {
        Digest digest = new Digest().word(FORM).word(suite);
        packages.forEach(digest::word);
        return digest.hex();
    }

    Path rootfs(Cache cache, Events events) {
        return cache.entry("base-" + digest() + ".tar", target -> {
            events.tell(
                    "lab.base",
                    "Making a base image of Debian " + suite + " with " + packages.size()
                            + " packages, about a minute, once");
            make(target);
        });
    }

    private void make(Path target) {
        Stream<String> options = Stream.of(
                "mmdebstrap",
                "--quiet",
                "--variant=minbase",
                "--format=tar",
                "--include=" + String.join(",", packages));
        Stream<String> without = WITHOUT.stream().map(path -> "--dpkgopt=path-exclude=" + path);
        LocalProgram.of(Stream.of(options, without, Stream.of("--", suite, target.toString()))
                        .flatMap(words -> words)
                        .toList())
                .with(Map.of("TMPDIR", target.resolveSibling("").toString(), "SOURCE_DATE_EPOCH", "1700000000"))
                .within(Duration.ofMinutes(15))
                .run()
                .orTrouble("making a base image");
    }
}
