package coop.ccci.engine.reproduce;

import coop.ccci.model.Reason;
import coop.ccci.model.ReasonCode;
import coop.ccci.model.RungName;
import coop.ccci.model.results.ImageRef;
import coop.ccci.model.results.Provenance;
import coop.ccci.model.results.Results;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Why a second run that is over is none of the same thing, or saw nothing that could be compared. */
record Afterwards(Results first, Results second) {
    /** What ends a run before it has seen what it should, through no fault of what is judged. */
    private static final Set<ReasonCode> NOTHING_SEEN =
            Set.of(ReasonCode.INTERRUPTED, ReasonCode.IMAGE_UNAVAILABLE, ReasonCode.HOST_TROUBLE);

    List<String> missing() {
        return Stream.of(sources(), images(), unseen()).flatMap(all -> all).toList();
    }

    private Stream<String> sources() {
        Provenance was = first.provenance();
        Provenance is = second.provenance();
        return Stream.of(
                        changed("the commit's tree", was.tree(), is.tree()),
                        changed("the version of cc-ci", was.harnessVersion(), is.harnessVersion()),
                        changed("the commit of cc-ci", was.harnessCommit(), is.harnessCommit()),
                        changed("the plug-in's digest", was.pluginDigest(), is.pluginDigest()))
                .flatMap(Optional::stream);
    }

    private Stream<String> images() {
        Map<String, String> ids = new TreeMap<>();
        second.provenance().images().forEach(image -> ids.put(image.ref(), image.digest()));
        return first.provenance().images().stream()
                .filter(image -> ids.containsKey(image.ref()))
                .flatMap(image -> changed(image, String.valueOf(ids.get(image.ref()))).stream());
    }

    private static Optional<String> changed(ImageRef image, String is) {
        return changed("image " + image.ref(), image.digest(), is);
    }

    private static Optional<String> changed(String what, String was, String is) {
        return was.equals(is) ? Optional.empty() : Optional.of(what + " was " + was + " and is " + is);
    }

    /** What the first run could not see either is no reason not to compare. */
    private Stream<String> unseen() {
        return Stream.of(RungName.values()).flatMap(rung -> unseen(rung).stream());
    }

    private Optional<String> unseen(RungName rung) {
        Optional<ReasonCode> before =
                Optional.ofNullable(first.reasons().get(rung)).map(Reason::code);
        return Optional.ofNullable(second.reasons().get(rung))
                .filter(reason -> NOTHING_SEEN.contains(reason.code()))
                .filter(reason -> !before.equals(Optional.of(reason.code())))
                .map(reason -> "the second run did not see rung " + rung.wire() + ": "
                        + reason.code().wire() + ": " + reason.text());
    }
}
