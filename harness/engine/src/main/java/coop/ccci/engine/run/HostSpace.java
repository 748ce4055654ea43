package coop.ccci.engine.run;

import coop.ccci.engine.host.Command;
import coop.ccci.engine.host.Host;
import coop.ccci.model.HostTrouble;
import java.util.Optional;

/** Free bytes and inodes where a Host's Docker keeps its data; a disk that fills up half-way looks like a broken recipe. */
record HostSpace(String where, long bytes, long inodes) {
    static final long LEAST_BYTES = 1L << 30;
    static final long LEAST_INODES = 10_000;

    /** Below these nothing that fails can be blamed on what was tried. */
    private static final long EXHAUSTED_BYTES = 64L << 20;

    private static final long EXHAUSTED_INODES = 500;

    static HostSpace of(Host host) {
        String root = host.dockerGet("/info").path("DockerRootDir").asText();
        String where = root + " on " + host.address();
        return parse(
                where,
                host.run(Command.of("stat", "-f", "-c", "%a %S %c %d", root)).orTrouble());
    }

    /** Reads free blocks, a block's size, all inodes and free inodes; some file systems count no inodes and say 0 of 0. */
    static HostSpace parse(String where, String counts) {
        String[] words = counts.strip().split(" ", 4);
        long inodes = words[2].equals("0") ? Long.MAX_VALUE : Long.parseLong(words[3]);
        return new HostSpace(where, Long.parseLong(words[0]) * Long.parseLong(words[1]), inodes);
    }

    void require() {
        if (bytes < LEAST_BYTES) {
            throw new HostTrouble(
                    "looking at " + where + ": only " + (bytes >> 20) + " MiB are free, and a run needs "
                            + (LEAST_BYTES >> 20),
                    "free some disk space, for example with: docker system prune");
        }
        if (inodes < LEAST_INODES) {
            throw new HostTrouble(
                    "looking at " + where + ": only " + inodes + " inodes are free, and a run needs " + LEAST_INODES,
                    "free some inodes, for example with: docker system prune");
        }
    }

    /** What has run out, in words, where there is so little left that no app could work; empty where there is enough. */
    Optional<String> exhausted() {
        if (bytes < EXHAUSTED_BYTES) {
            return Optional.of("only " + (bytes >> 20) + " MiB are free in " + where);
        }
        return inodes < EXHAUSTED_INODES
                ? Optional.of("only " + inodes + " inodes are free in " + where)
                : Optional.empty();
    }
}
