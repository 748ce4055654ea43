package coop.ccci.tests.crash;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import coop.ccci.tests.support.bot.Terms;
import coop.ccci.tests.support.gitea.Access;
import coop.ccci.tests.support.gitea.Delivery;
import coop.ccci.tests.support.gitea.FakeGitea;
import coop.ccci.tests.support.gitea.PostedComment;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A forge with people who write, and most of whose repositories call a webhook. */
final class Village implements AutoCloseable {
    private static final int PULLS = 5;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final FakeGitea gitea = FakeGitea.start();
    private final Queue<Written> written = new ConcurrentLinkedQueue<>();

    Village() {
        gitea.user(Person.MALLORY.login()).user(Person.TRENT.login());
        gitea.organisation("coop").member("ana").member("ben").member("cleo").member("bot");
        for (String repository : Terms.repositories()) {
            gitea.repo(repository).collaborator("bot", Access.ADMIN).collaborator("dan", Access.WRITE);
        }
        places().forEach(place ->
                gitea.repo(place.repository()).pull(place.number()).by("dan").from("dan/fork"));
    }

    void callsWebhook(URI address) {
        List<String> all = Terms.repositories();
        IntStream.range(0, all.size())
                .filter(number -> number % 4 != 0)
                .forEach(number -> gitea.repo(all.get(number)).webhook(address, Terms.HOOK.reveal()));
    }

    List<Place> places() {
        return Terms.repositories().stream()
                .flatMap(
                        repository -> IntStream.rangeClosed(1, PULLS).mapToObj(number -> new Place(repository, number)))
                .toList();
    }

    FakeGitea gitea() {
        return gitea;
    }

    void write(Place place, Person author, Ask ask) {
        long id = gitea.comment(place.repository(), place.number(), author.login(), ask.text());
        written.add(new Written(id, place, author, ask));
    }

    List<Written> written() {
        return List.copyOf(written);
    }

    /** What the bot has written there. */
    List<PostedComment> said(Place place) {
        return gitea.commentsOn(place.repository(), place.number()).stream()
                .filter(comment -> comment.author().equals("bot"))
                .toList();
    }

    List<String> reactions(long comment) {
        return gitea.reactionsTo(comment).stream()
                .map(reaction -> reaction.user() + " " + reaction.content())
                .toList();
    }

    String head(Place place) {
        return gitea.repo(place.repository()).pull(place.number()).head();
    }

    /** The states that the head was given, the oldest first. */
    List<String> states(Place place) {
        return gitea.statusesOf(head(place)).stream()
                .map(status -> status.state())
                .toList();
    }

    /** How many comments of people a webhook told of while the bot was there to take them. */
    long toldInTime() {
        Set<Long> told = gitea.deliveries().stream()
                .filter(delivery -> delivery.status().orElse(0) / 100 == 2)
                .map(Village::comment)
                .collect(Collectors.toSet());
        return written().stream().filter(one -> told.contains(one.id())).count();
    }

    private static long comment(Delivery delivery) {
        try {
            return JSON.readTree(delivery.payload()).path("comment").path("id").asLong();
        } catch (JsonProcessingException bug) {
            throw new UncheckedIOException(bug);
        }
    }

    /** Whether each repository was polled since then, and once more after that. */
    boolean isPolled(Instant since) {
        return Terms.repositories().stream().allMatch(repository -> polls(repository, since) > 1);
    }

    private long polls(String repository, Instant since) {
        return gitea.requests("GET /repos/" + repository + "/issues/comments.*[?&]page=1(&|$)").stream()
                .filter(seen -> seen.at().isAfter(since))
                .count();
    }

    @Override
    public void close() {
        gitea.close();
    }
}
