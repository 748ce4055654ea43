package coop.ccci.bot.web;

import coop.ccci.bot.queue.RunId;
import coop.ccci.bot.queue.RunOrder;
import coop.ccci.engine.results.ResultsFile;
import coop.ccci.model.UsageProblem;
import coop.ccci.model.results.Results;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;

/** {@code PUT /runs/<run_id>}: takes in the folder of a run that climbed elsewhere, whole and valid or not at all, and once. */
final class ArrivalEndpoint implements Endpoint {
    private static final long LONGEST_RESULTS = 8L << 20;
    private static final int AT_ONCE = 4;

    private final RunsFolder runs;
    private final BearerToken token;
    private final Arrivals arrivals;
    private final Bounds bounds;
    private final Semaphore turns = new Semaphore(AT_ONCE);
    private final Set<RunId> underway = ConcurrentHashMap.newKeySet();

    ArrivalEndpoint(RunsFolder runs, BearerToken token, Arrivals arrivals, Bounds bounds) {
        this.runs = runs;
        this.token = token;
        this.arrivals = arrivals;
        this.bounds = bounds;
    }

    @Override
    public Reply answer(Call call) throws IOException, Refusal {
        authorise(call);
        RunId id = RunsFolder.id(call.parts().getFirst()).orElseThrow(Refusal::notFound);
        RunOrder order = arrivals.expects(id).orElseThrow(() -> Refusal.of(404, "no such run is waited for"));
        if (call.announced().orElse(0L) > bounds.packed()) {
            throw Refusal.of(413, "the archive is larger than " + bounds.packed() + " bytes");
        }
        if (!turns.tryAcquire()) {
            throw Refusal.of(503, "too many runs are being received at once");
        }
        try {
            return alone(order, call);
        } finally {
            turns.release();
        }
    }

    private void authorise(Call call) throws Refusal {
        if (!token.isUsable()) {
            throw Refusal.notFound();
        }
        if (!token.isIn(call.headers("Authorization"))) {
            throw Refusal.with(401, "the bearer token is missing or wrong", Map.of("WWW-Authenticate", "Bearer"));
        }
    }

    private Reply alone(RunOrder order, Call call) throws IOException, Refusal {
        if (!underway.add(order.id())) {
            throw hereAlready();
        }
        try {
            refuseSecond(order);
            return take(order, call);
        } finally {
            underway.remove(order.id());
        }
    }

    private Reply take(RunOrder order, Call call) throws IOException, Refusal {
        try (Arriving arriving = Arriving.in(runs.folder())) {
            Path content = arriving.content();
            new RunArchive(arriving.receive(call.body(), bounds.packed()), bounds).unpack(content);
            refuseOthers(results(content), order);
            refuseSecond(order);
            Files.move(content, runs.of(order.id()), StandardCopyOption.ATOMIC_MOVE);
            sync(runs.folder());
        }
        return Reply.text(201, "received").and(Map.of("Location", order.id() + "/"));
    }

    private static Results results(Path content) throws IOException, Refusal {
        Path file = content.resolve(ResultsFile.NAME);
        if (!Files.exists(file) || Files.size(file) > LONGEST_RESULTS) {
            throw Refusal.of(422, "there is no " + ResultsFile.NAME + ", or it is too long");
        }
        try {
            return ResultsFile.read(file);
        } catch (UsageProblem problem) {
            throw Refusal.of(422, problem.what().replace(content + "/", ""));
        }
    }

    private static void refuseOthers(Results results, RunOrder order) throws Refusal {
        refuseOther("run_id", results.runId(), order.id().value());
        refuseOther("recipe", results.recipe(), order.recipe().value());
        refuseOther("ref", results.ref(), order.head().value());
    }

    private static void refuseOther(String field, String is, String asked) throws Refusal {
        if (!is.equals(asked)) {
            throw Refusal.of(422, ResultsFile.NAME + " is of another run: its " + field + " is not " + asked);
        }
    }

    private void refuseSecond(RunOrder order) throws Refusal {
        if (Files.exists(runs.of(order.id()), LinkOption.NOFOLLOW_LINKS)) {
            throw hereAlready();
        }
    }

    private static Refusal hereAlready() {
        return Refusal.of(409, "the folder of this run is here already");
    }

    private static void sync(Path folder) throws IOException {
        try (FileChannel entries = FileChannel.open(folder, StandardOpenOption.READ)) {
            entries.force(true);
        }
    }
}
