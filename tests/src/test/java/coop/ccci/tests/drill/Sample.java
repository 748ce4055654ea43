package coop.ccci.tests.drill;

import coop.ccci.tests.support.Lab;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The command line that runs the sample recipe, with its runs below the state folder. */
record Sample(Path home, Path repository, String ref) {

    static Sample in(Path home) {
        return new Sample(home, Lab.CUSTOM_HTML.repository(), Lab.CUSTOM_HTML.pullRequest());
    }

    static Sample in(Path home, Broken broken) {
        return new Sample(home, broken.repository(), Broken.BRANCH);
    }

    RunsFolder runs() {
        return new RunsFolder(home.resolve("runs"));
    }

    /** A run on this host. */
    List<String> on(List<String> host, String... more) {
        List<String> run =
                List.of("run", "custom-html", "--src=" + repository, "--ref=" + ref, "--out=" + runs().path());
        return Stream.of(run, host, List.of(more)).flatMap(List::stream).toList();
    }

    /** A run in a fresh cell. */
    List<String> inFreshCell(String... more) {
        return on(List.of("--images=" + Lab.CUSTOM_HTML.images()), more);
    }

    /** An attack on it. */
    List<String> attacked(String... more) {
        List<String> attack = List.of(
                "adversary",
                "custom-html",
                "--src=" + repository,
                "--ref=" + ref,
                "--images=" + Lab.CUSTOM_HTML.images(),
                "--out=" + runs().path());
        return Stream.concat(attack.stream(), Stream.of(more)).toList();
    }
}
