package coop.ccci.bot.report;

import coop.ccci.engine.journal.StageName;
import coop.ccci.model.Reason;
import coop.ccci.model.RungName;
import coop.ccci.model.Status;
import coop.ccci.model.results.Results;
import coop.ccci.model.results.Stage;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The rungs of some results, in the order they are climbed; a rung they say nothing of was not judged. */
record Ladder(Results results) {

    Status status(RungName rung) {
        return results.rungs().getOrDefault(rung, Status.UNVER);
    }

    Optional<Reason> reason(RungName rung) {
        return Optional.ofNullable(results.reasons().get(rung));
    }

    List<RungName> rungs(Status status) {
        return Stream.of(RungName.values())
                .filter(rung -> status(rung) == status)
                .toList();
    }

    /** What to do about the first rung of this status, lint last; without a full stop. */
    Optional<String> next(Status status) {
        return Stream.concat(
                        rungs(status).stream().filter(rung -> rung != RungName.LINT),
                        rungs(status).stream().filter(rung -> rung == RungName.LINT))
                .flatMap(rung -> reason(rung).stream())
                .map(reason -> reason.next().strip().replaceFirst("\\.$", ""))
                .findFirst();
    }

    /** How long it took, where anybody measured that. */
    Optional<Duration> time(RungName rung) {
        long ms = results.stages().stream()
                .filter(stage -> StageName.of(stage.name())
                        .flatMap(StageName::rung)
                        .filter(rung::equals)
                        .isPresent())
                .mapToLong(Stage::ms)
                .sum();
        return ms == 0 ? Optional.empty() : Optional.of(Duration.ofMillis(ms));
    }
}
