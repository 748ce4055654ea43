package coop.ccci.engine.run;

import coop.ccci.engine.event.Events;
import coop.ccci.engine.fake.FakePlugin;
import coop.ccci.engine.journal.Journal;
import coop.ccci.engine.leak.RunSecrets;
import coop.ccci.engine.lease.LeaseTerm;
import coop.ccci.engine.machine.StateRoot;
import coop.ccci.engine.recipe.Base;
import coop.ccci.engine.recipe.RecipeSource;
import coop.ccci.engine.recipe.RecipeTree;
import coop.ccci.engine.results.RunFolder;
import coop.ccci.model.CommitSha;
import coop.ccci.model.RecipeName;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A run as it stands when its files are there and nothing is deployed yet. */
record RunFixture(Path home) {
    static final String ID = "demo-1";

    Run run() {
        Events events = Events.none();
        return new Run(
                request(),
                LeaseTerm.USUAL,
                FakePlugin.plain(),
                Ports.real(),
                ID,
                Instant.EPOCH,
                subject(),
                WorkFolder.make(new StateRoot(home), ID),
                RunFolder.create(home.resolve("runs"), ID, stream -> stream),
                new RunSecrets(),
                new Journal(events),
                events);
    }

    private RunRequest request() {
        return new RunRequest(
                new RecipeName("demo"),
                home.toString(),
                "main",
                Optional.empty(),
                Optional.empty(),
                new HostChoice.RunningCell("none"),
                home.resolve("runs"),
                Set.of(),
                RunRequest.AfterRun.TEAR_DOWN,
                List.of(),
                List.of());
    }

    private Subject subject() {
        CommitSha commit = new CommitSha("0".repeat(40));
        RecipeTree head = new RecipeTree(new RecipeName("demo"), commit, "1".repeat(40), home);
        return new Subject(noSource(), head, new Base.None("there is no other commit"), Optional.empty());
    }

    /** Whoever asks it for anything has fetched already and should not. */
    private static RecipeSource noSource() {
        return (RecipeSource) Proxy.newProxyInstance(
                RecipeSource.class.getClassLoader(), new Class<?>[] {RecipeSource.class}, (source, method, given) -> {
                    throw new UnsupportedOperationException(method.getName());
                });
    }
}
