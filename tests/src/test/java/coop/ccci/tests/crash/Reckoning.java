package coop.ccci.tests.crash;

import coop.ccci.bot.forge.Marker;
import coop.ccci.tests.support.drone.FakeBuild;
import coop.ccci.tests.support.drone.FakeDrone;
import coop.ccci.tests.support.gitea.PostedComment;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Compares what people wrote with what the forge and the Drone saw the bot do; gives what does not fit, in words. */
record Reckoning(Village village, FakeDrone drone, Records records) {
    private static final Set<String> FINAL = Set.of("success", "failure", "error");
    private static final String EYES = "bot eyes";

    List<String> all() {
        return Stream.of(
                        lost(), reactions(), replies(), refusals(), requests(), reports(), builds(), ends(), statuses())
                .flatMap(List::stream)
                .toList();
    }

    /** Every comment was taken in, once. */
    List<String> lost() {
        Map<Long, Long> seen = records.seen();
        return written()
                .filter(one -> seen.getOrDefault(one.id(), 0L) != 1)
                .map(one -> "taken in " + seen.getOrDefault(one.id(), 0L) + " times: " + one)
                .toList();
    }

    List<String> reactions() {
        return written()
                .filter(one -> !village.reactions(one.id()).equals(one.ask().isForTheBot() ? List.of(EYES) : List.of()))
                .map(one -> "reactions " + village.reactions(one.id()) + " to " + one)
                .toList();
    }

    /** Whatever wants no run has the one reply that is its own, and talk has none. */
    List<String> replies() {
        return written()
                .filter(one -> !one.ask().isForARun())
                .filter(one -> repliesTo(one) != (one.ask().isForTheBot() ? 1 : 0))
                .map(one -> "replied " + repliesTo(one) + " times to " + one)
                .toList();
    }

    /** Each stranger is refused once on each pull request. */
    List<String> refusals() {
        return written()
                .filter(Written::isRefused)
                .collect(Collectors.groupingBy(
                        one -> one.place() + " " + one.author(), Collectors.summingLong(this::repliesTo)))
                .entrySet()
                .stream()
                .filter(each -> each.getValue() != 1)
                .map(each -> "refused " + each.getValue() + " times: " + each.getKey())
                .toList();
    }

    /** Who may have a run has got it, once, or was told that the commit had its verdict. */
    List<String> requests() {
        Map<Long, Long> ran = records.runs().stream()
                .filter(run -> run.attempt() == 1)
                .collect(Collectors.groupingBy(Records.Run::comment, Collectors.counting()));
        Stream<String> answers = written()
                .filter(Written::isAccepted)
                .filter(one -> ran.getOrDefault(one.id(), 0L) + repliesTo(one) != 1)
                .map(one ->
                        "got " + ran.getOrDefault(one.id(), 0L) + " runs and " + repliesTo(one) + " replies: " + one);
        Set<Long> accepted =
                written().filter(Written::isAccepted).map(Written::id).collect(Collectors.toSet());
        Stream<String> unasked = ran.keySet().stream()
                .filter(id -> !accepted.contains(id))
                .map(id -> "nobody asked for the run of " + id);
        return Stream.concat(answers, unasked).toList();
    }

    /** Nothing but the one report of each pull request and the replies was written. */
    List<String> reports() {
        Set<String> asked = records.runs().stream().map(Records.Run::pull).collect(Collectors.toSet());
        return village.places().stream()
                .filter(place -> told(place, Marker.report()) != (asked.contains(place.toString()) ? 1 : 0)
                        || village.said(place).size() != told(place, Marker.report()) + replies(place))
                .map(place -> told(place, Marker.report()) + " reports, " + replies(place) + " replies and "
                        + village.said(place).size() + " comments of the bot on " + place)
                .toList();
    }

    private long replies(Place place) {
        return written()
                .filter(one -> one.place().equals(place))
                .mapToLong(this::repliesTo)
                .sum();
    }

    /** No run was started twice, and none that nobody asked for. */
    List<String> builds() {
        Set<String> runs = records.runs().stream().map(Records.Run::id).collect(Collectors.toSet());
        return built().entrySet().stream()
                .filter(build -> build.getValue() != 1 || !runs.contains(build.getKey()))
                .map(build -> build.getValue() + " builds of run " + build.getKey())
                .toList();
    }

    /** Every run was built, or a newer one of the same pull request took its place; and all is over. */
    List<String> ends() {
        Map<String, Long> built = built();
        Map<String, Records.Run> newest = records.runs().stream()
                .collect(Collectors.toMap(Records.Run::pull, run -> run, (older, newer) -> newer));
        Stream<String> runs = records.runs().stream()
                .filter(run -> !(run.state().equals("ENDED") && built.containsKey(run.id())))
                .filter(run -> !(run.state().equals("REPLACED") && !run.equals(newest.get(run.pull()))))
                .map(run -> "built " + built.getOrDefault(run.id(), 0L) + " times: " + run);
        Stream<String> builds = drone.builds().stream()
                .filter(build -> !build.isOver())
                .map(build -> "build " + build.number() + " is " + build.status());
        return Stream.concat(runs, builds).toList();
    }

    /** The last status of a commit that was run says how that ended. */
    List<String> statuses() {
        return records.runs().stream()
                .map(Records.Run::pull)
                .distinct()
                .map(pull -> village.places().stream()
                        .filter(place -> place.toString().equals(pull))
                        .findFirst()
                        .orElseThrow())
                .filter(place -> !FINAL.contains(village.states(place).getLast()))
                .map(place -> "statuses " + village.states(place) + " on " + place)
                .toList();
    }

    private Map<String, Long> built() {
        return drone.builds().stream()
                .map(FakeBuild::params)
                .collect(Collectors.groupingBy(
                        params -> String.valueOf(params.get("CCCI_RUN_ID")), Collectors.counting()));
    }

    private long repliesTo(Written one) {
        return told(one.place(), Marker.replyTo(one.id()));
    }

    private long told(Place place, Marker marker) {
        return village.said(place).stream()
                .map(PostedComment::body)
                .filter(marker::marks)
                .count();
    }

    private Stream<Written> written() {
        return village.written().stream();
    }
}
