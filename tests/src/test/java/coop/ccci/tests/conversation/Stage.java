package coop.ccci.tests.conversation;

import coop.ccci.tests.support.gitea.FakeGitea;
import coop.ccci.tests.support.gitea.Flavour;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;

/** Where a scene is played: the real bot and its store, a forge that remembers, and an executor that does as told. */
final class Stage implements AutoCloseable {
    private static final Duration BETWEEN_STEPS = Duration.ofMinutes(1);

    private final Scene scene;
    private final Path home;
    private final FakeGitea gitea;
    private final Cast cast;
    private final Shelf shelf;
    private final HandClock clock = new HandClock();
    private final ScriptedExecutor executor = new ScriptedExecutor();
    private final SequencedMap<Long, String> comments = new LinkedHashMap<>();
    private final Set<String> commits =
            new LinkedHashSet<>(List.of(Cast.commit("a"), Cast.commit("8"), Cast.commit("e")));
    private volatile Path database;
    private volatile Optional<BotLife> bot = Optional.empty();
    private Optional<Rest> rest = Optional.empty();
    private int port;
    private int lives;

    Stage(Scene scene, Path folder, Path home) {
        this.scene = scene;
        this.home = home;
        gitea = FakeGitea.start(scene.forge().orElse(Flavour.GITEA_1_26));
        gitea.elapse(Duration.between(Instant.now(), clock.instant()));
        cast = Cast.enter(gitea);
        shelf = new Shelf(
                home.resolve("runs"), folder, Map.of("{token}", cast.token().reveal(), "{hook}", Cast.HOOK.reveal()));
        database = home.resolve("bot.db");
    }

    /** Plays it to the point where there is nothing left to say. */
    void play() {
        start();
        if (scene.hears().orElse(Scene.Hearing.BOTH) == Scene.Hearing.BOTH) {
            URI hook = URI.create("http://127.0.0.1:" + port + "/hook");
            gitea.repo(Cast.REPO).webhook(hook, Cast.HOOK.reveal());
            gitea.repo(Cast.OTHER_REPO).webhook(hook, Cast.HOOK.reveal());
        }
        settle();
        for (Step step : scene.steps()) {
            passes(BETWEEN_STEPS);
            step.play(this);
            settle();
        }
        rest.orElseThrow(() -> new AssertionError("a scene ends with a bot that lives"))
                .end();
    }

    private void settle() {
        rest.filter(here -> !bot().isCut()).ifPresent(Rest::settle);
    }

    void start() {
        bot.ifPresent(BotLife::close);
        BotLife life = BotLife.begin(
                cast.config(home, database, port, scene.allow().orElse(Set.of())), database, executor, clock);
        bot = Optional.of(life);
        port = life.port();
        rest.ifPresent(Rest::close);
        rest = Optional.of(new Rest(this, life));
        lives++;
    }

    void stop() {
        bot().close();
        forget();
    }

    /** Also in the middle of something. */
    void kill() {
        database = bot().kill(home.resolve("left-by-life-" + lives + ".db")).file();
    }

    private void forget() {
        bot = Optional.empty();
        rest.ifPresent(Rest::close);
        rest = Optional.empty();
    }

    BotLife bot() {
        return bot.orElseThrow(() -> new IllegalStateException("the bot is not there"));
    }

    void passes(Duration time) {
        gitea.elapse(time);
        clock.passes(time);
    }

    void wrote(String name, long id) {
        comments.put(id, name);
        heard();
    }

    /** From now on it counts as quiet only after it could have heard what just happened. */
    void heard() {
        rest.ifPresent(Rest::listen);
    }

    long comment(String name) {
        return comments.entrySet().stream()
                .filter(comment -> comment.getValue().equals(name))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no comment is called " + name));
    }

    /** Gives the status of the answer. */
    int knock(String body, Optional<String> secret) {
        return rest.orElseThrow().knock(body, secret);
    }

    String commit(String digit) {
        commits.add(Cast.commit(digit));
        return Cast.commit(digit);
    }

    FakeGitea gitea() {
        return gitea;
    }

    HandClock clock() {
        return clock;
    }

    ScriptedExecutor executor() {
        return executor;
    }

    Shelf shelf() {
        return shelf;
    }

    /** What stands at the end. */
    Ending ending() {
        return new Ending(gitea, List.copyOf(comments.sequencedKeySet()), List.copyOf(commits), executor.asked());
    }

    @Override
    public void close() {
        bot.ifPresent(BotLife::close);
        rest.ifPresent(Rest::close);
        gitea.close();
    }
}
