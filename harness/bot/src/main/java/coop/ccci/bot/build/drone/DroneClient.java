package coop.ccci.bot.build.drone;

import com.fasterxml.jackson.core.type.TypeReference;
import coop.ccci.bot.build.ExecutorTrouble;
import coop.ccci.bot.forge.RepoName;
import coop.ccci.model.UsageProblem;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import okhttp3.HttpUrl;
import okhttp3.RequestBody;

/**
 * Builds of one repository of a Drone server. What can be asked twice is asked again after a moment where that may help; everything
 * that still does not work is an {@link ExecutorTrouble} that says what to do about it.
 */
public final class DroneClient implements AutoCloseable {
    /** As many builds as a page of a list has at most. */
    public static final int PAGE = 100;

    private static final Duration SILENCE = Duration.ofMinutes(5);
    private static final Duration LONGEST_STREAM = Duration.ofHours(2);
    private static final Duration GLANCE = Duration.ofMillis(300);
    private static final TypeReference<Optional<DroneBuild>> MAYBE = new TypeReference<>() {};
    private static final TypeReference<Optional<List<DroneBuild>>> PAGE_OF_BUILDS = new TypeReference<>() {};
    private static final TypeReference<Optional<List<DroneLine>>> LINES = new TypeReference<>() {};

    private final DroneServer server;
    private final RepoName repository;
    private final HttpUrl api;
    private final DroneHttp http;

    public DroneClient(DroneServer server, RepoName repository) {
        this.server = server;
        this.repository = repository;
        this.api = address(server.address()).newBuilder().addPathSegment("api").build();
        this.http = new DroneHttp(server);
    }

    private static HttpUrl address(URI given) {
        return Optional.ofNullable(HttpUrl.get(given))
                .orElseThrow(() -> new UsageProblem(
                        "reaching Drone: " + given + " is no address of a server",
                        "write it as https://drone.example"));
    }

    /** The repository itself. */
    public DroneRepository repository() {
        return http.read("reading repository " + repository, repo().build(), new TypeReference<>() {});
    }

    /**
     * Starts a build of event {@code custom}, never twice by itself; whether an answer that was lost on the way meant a build can be
     * told by a parameter that no other build has. Empty where Drone started nothing, because nothing matched.
     */
    public Optional<DroneBuild> create(Pipeline pipeline, Map<String, String> parameters) {
        HttpUrl.Builder url = builds().addQueryParameter("branch", pipeline.branch());
        pipeline.commit().ifPresent(commit -> url.addQueryParameter("commit", commit.value()));
        parameters.forEach(url::addQueryParameter);
        return http.once(
                "starting a build of " + repository,
                http.request(url.build()).post(RequestBody.create(new byte[0])).build(),
                MAYBE);
    }

    /** A build with its stages and steps; empty where there is none of that number. */
    public Optional<DroneBuild> get(long number) {
        return http.read("reading " + named(number), build(number).build(), MAYBE, Optional.empty());
    }

    /** A page of builds without their stages, the newest first; the first page is 1. */
    public List<DroneBuild> list(int page) {
        HttpUrl url = builds().addQueryParameter("page", String.valueOf(page))
                .addQueryParameter("per_page", String.valueOf(PAGE))
                .build();
        return http.read("listing the builds of " + repository, url, PAGE_OF_BUILDS)
                .orElse(List.of());
    }

    /** Cancels a build; one that is over, or is just being ended by somebody else, is left at that. */
    public void cancel(long number) {
        http.delete("cancelling " + named(number), build(number).build());
    }

    /** The log of a step that is over; empty where Drone keeps none. */
    public List<DroneLine> logs(long number, StepPlace step) {
        HttpUrl url = build(number)
                .addPathSegment("logs")
                .addPathSegment(String.valueOf(step.stage()))
                .addPathSegment(String.valueOf(step.step()))
                .build();
        return http.read("reading the log of " + named(number), url, LINES, Optional.empty())
                .orElse(List.of());
    }

    /** The log of a running step as it comes, from its beginning, until the step is over or the listener throws. */
    public void stream(long number, StepPlace step, Consumer<DroneLine> listener) {
        try {
            new DroneStream(http, listener).follow(streamOf(number, step), http.with(SILENCE, LONGEST_STREAM));
        } catch (IOException | Refusal broken) {
            throw http.trouble("following the log of " + named(number), broken);
        }
    }

    /** What a running step has said so far, as much of it as can be had in a moment. */
    public List<DroneLine> glance(long number, StepPlace step) {
        List<DroneLine> seen = new ArrayList<>();
        try {
            new DroneStream(http, seen::add).follow(streamOf(number, step), http.with(GLANCE, GLANCE.multipliedBy(4)));
        } catch (IOException | Refusal asMuchAsCame) {
            // A stream that says nothing for a moment is how a glance ends.
        }
        return seen;
    }

    /** Where people look at a build. */
    public URI page(long number) {
        return URI.create(server.address().toString().replaceAll("/+$", "") + "/" + repository + "/" + number);
    }

    private HttpUrl streamOf(long number, StepPlace step) {
        return api.newBuilder()
                .addPathSegments("stream/" + repository + "/" + number + "/" + step.stage() + "/" + step.step())
                .build();
    }

    private HttpUrl.Builder repo() {
        return api.newBuilder().addPathSegments("repos/" + repository);
    }

    private HttpUrl.Builder builds() {
        return repo().addPathSegment("builds");
    }

    private HttpUrl.Builder build(long number) {
        return builds().addPathSegment(String.valueOf(number));
    }

    private String named(long number) {
        return "build " + number + " of " + repository;
    }

    @Override
    public void close() {
        http.close();
    }
}
