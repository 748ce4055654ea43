package coop.ccci.cli;

import coop.ccci.engine.admission.Trust;
import coop.ccci.engine.cell.Egress;
import coop.ccci.engine.run.HostChoice;
import coop.ccci.engine.run.RunRequest;
import coop.ccci.engine.run.RunRequest.AfterRun;
import coop.ccci.model.RungName;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The command line that repeats a run, free of secrets: a password in a URL is left out. */
final class Repeat {
    private final List<String> words = new ArrayList<>(List.of("cc-ci", "run"));

    static List<String> of(RunRequest request) {
        Repeat repeat = new Repeat();
        repeat.words.add(request.recipe().value());
        repeat.option("--src", Optional.of(source(request.source())));
        repeat.option("--ref", Optional.of(request.ref()));
        repeat.option("--base", request.base());
        repeat.option("--pr", request.pullRequest());
        repeat.host(request.host());
        repeat.rungs(request.only());
        repeat.option("--images", paths(request.imageArchives()));
        if (request.afterRun() == AfterRun.KEEP) {
            repeat.words.add("--keep");
        }
        if (request.trust() == Trust.OPERATOR) {
            repeat.words.add("--trusted");
        }
        return List.copyOf(repeat.words);
    }

    private void host(HostChoice choice) {
        switch (choice) {
            case HostChoice.Existing host ->
                option("--host", Optional.of(host.address().toString()));
            case HostChoice.RunningCell cell -> words.add("--cell=" + cell.id());
            case HostChoice.FreshCell cell -> {
                words.add("--cell");
                if (cell.egress() == Egress.ALLOWED) {
                    words.add("--egress");
                }
            }
        }
    }

    private void rungs(Set<RungName> only) {
        if (only.size() < RungName.values().length) {
            option(
                    "--only",
                    Optional.of(only.stream().sorted().map(RungName::wire).collect(Collectors.joining(","))));
        }
    }

    private void option(String name, Optional<String> value) {
        value.ifPresent(text -> words.addAll(List.of(name, text)));
    }

    private static Optional<String> paths(List<Path> archives) {
        return archives.isEmpty()
                ? Optional.empty()
                : Optional.of(archives.stream().map(Repeat::fromAnywhere).collect(Collectors.joining(",")));
    }

    private static String source(String source) {
        return source.contains("://") ? withoutPassword(source) : fromAnywhere(Path.of(source));
    }

    /** The run may be repeated from another folder than it was started in. */
    private static String fromAnywhere(Path path) {
        return path.toAbsolutePath().normalize().toString();
    }

    /** A name alone stays for ssh, which needs it; for http it may be a token. */
    private static String withoutPassword(String url) {
        return url.replaceFirst("^(https?://)[^/@]*@", "$1").replaceFirst("^(\\w[\\w+.-]*://[^/:@]*):[^/@]*@", "$1@");
    }
}
