package coop.ccci.bot.web;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Where a file is within a run's folder: names of letters, digits and a few signs that mean the same to every file system,
 * address and page, none hidden. Nothing else is served, listed or unpacked, so there is nothing to decode or to escape.
 */
record ArtifactPath(List<String> names) {
    private static final int LONGEST = 400;
    static final int DEEPEST = 8;
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9._+@=-]{0,199}");

    ArtifactPath {
        names = List.copyOf(names);
    }

    static Optional<ArtifactPath> of(String written) {
        if (written.length() > LONGEST) {
            return Optional.empty();
        }
        List<String> names = List.of(written.split("/", -1));
        return names.size() <= DEEPEST
                        && names.stream().allMatch(name -> NAME.matcher(name).matches())
                ? Optional.of(new ArtifactPath(names))
                : Optional.empty();
    }

    Path in(Path folder) {
        Path path = folder;
        for (String name : names) {
            path = path.resolve(name);
        }
        return path;
    }

    /** The folders it is in. */
    List<ArtifactPath> above() {
        return IntStream.range(1, names.size())
                .mapToObj(count -> new ArtifactPath(names.subList(0, count)))
                .toList();
    }

    @Override
    public String toString() {
        return String.join("/", names);
    }
}
