package coop.ccci.tests.conversation;

import coop.ccci.tests.support.gitea.FakeGitea;
import coop.ccci.tests.support.gitea.PostedComment;
import coop.ccci.tests.support.gitea.PostedStatus;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What stands on the forge when a scene has ended, and what the executor was asked; run ids, the forge's address and how long a run has climbed are masked, and nothing else. */
record Ending(FakeGitea gitea, List<Long> comments, List<String> commits, List<String> asked) {
    private static final String RUN = "mailu-\\d{8}-\\d{6}-[0-9a-f]{6}";

    /** On a busy computer a scene's clock is moved on once more than elsewhere. */
    private static final String RUNNING_FOR = "(\\*\\*Running\\*\\* for )[0-9]+ [a-z]+( [0-9]+ [a-z]+)*";

    private record Place(String repo, long number) {
        @Override
        public String toString() {
            return repo + "#" + number;
        }
    }

    /** Each expectation by the name of its file. */
    Map<String, String> texts() {
        return new TreeMap<>(Map.of(
                "comments.md", masked(written()),
                "statuses", masked(statuses()),
                "reactions", masked(reactions()),
                "runs", masked(lines(asked.stream()))));
    }

    /** The whole conversation, page by page. */
    private String written() {
        return Stream.of(
                        new Place(Cast.REPO, Cast.PULL),
                        new Place(Cast.REPO, Cast.OTHER_PULL),
                        new Place(Cast.OTHER_REPO, Cast.PULL))
                .flatMap(place -> gitea.commentsOn(place.repo(), place.number()).stream()
                        .map(comment -> "=== %s, %s:\n%s".formatted(place, comment.author(), ended(comment))))
                .collect(Collectors.joining());
    }

    private static String ended(PostedComment comment) {
        return comment.body().endsWith("\n") ? comment.body() : comment.body() + "\n";
    }

    /** The one of each commit that counts. */
    private String statuses() {
        return lines(commits.stream()
                .flatMap(commit -> gitea.statusesOf(commit).stream()
                        .collect(Collectors.toMap(
                                PostedStatus::context, one -> one, (older, newer) -> newer, TreeMap::new))
                        .values()
                        .stream())
                .map(status -> "%s %s: %s\n  %s\n  %s"
                        .formatted(
                                status.sha().substring(0, 8),
                                status.context(),
                                status.state(),
                                status.description(),
                                status.target().isEmpty() ? "-" : status.target())));
    }

    private String reactions() {
        return lines(comments.stream()
                .flatMap(id -> gitea.reactionsTo(id).stream())
                .map(reaction -> "%s to comment %d of the scene: %s"
                        .formatted(reaction.user(), 1 + comments.indexOf(reaction.comment()), reaction.content())));
    }

    private static String lines(Stream<String> all) {
        return all.map(line -> line + "\n").collect(Collectors.joining());
    }

    private String masked(String text) {
        return text.replaceAll(RUN, "{run}")
                .replaceAll(RUNNING_FOR, "$1{time}")
                .replace(gitea.address().toString(), "{forge}");
    }
}
