package coop.ccci.tests.support.drone;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** A build of one stage with the steps {@code clone} and {@code climb}, and where it is; each method is what a runner or a person does. */
public final class FakeBuild {
    /** Where its log is: the stage and the step that climbs. */
    public static final int STAGE = 1;

    public static final int STEP = 2;

    private static final Set<String> LIVE = Set.of("pending", "running", "blocked", "waiting_on_dependencies");

    private final int number;
    private final Map<String, String> params;
    private final List<String> log = new ArrayList<>();
    private long created = Instant.now().getEpochSecond();
    private long started;
    private long finished;
    private String status = "pending";
    private String error = "";
    private String step = "pending";
    private int exitCode;
    private int races;

    FakeBuild(int number, Map<String, String> params) {
        this.number = number;
        this.params = new TreeMap<>(params);
    }

    /** Its number. */
    public int number() {
        return number;
    }

    /** What it was started with. */
    public Map<String, String> params() {
        return Map.copyOf(params);
    }

    /** Where it is, as Drone calls it. */
    public synchronized String status() {
        return status;
    }

    /** A runner takes it. */
    public synchronized FakeBuild start() {
        started = Instant.now().getEpochSecond();
        return becomes("running", "running");
    }

    /** Its step says something. */
    public synchronized FakeBuild log(String line) {
        log.add(line);
        notifyAll();
        return this;
    }

    /** What its step has said. */
    public synchronized List<String> lines() {
        return List.copyOf(log);
    }

    /** It ends by itself, its step with the exit code that goes with the status. */
    public FakeBuild finish(String how) {
        return finish(how, how.equals("success") ? 0 : 1);
    }

    /** It ends by itself, its step with this exit code. */
    public synchronized FakeBuild finish(String how, int code) {
        exitCode = code;
        finished = Instant.now().getEpochSecond();
        return becomes(how, how);
    }

    /** Its step has ended with this exit code; what was ended before stays as it is. */
    synchronized void exits(int code) {
        if (!isOver()) {
            finish(code == 0 ? "success" : "failure", code);
        }
    }

    /** It ends before any step, because its pipeline cannot be read. */
    public synchronized FakeBuild breaks(String why) {
        error = why;
        params.clear();
        return finish("error", 0).becomes("error", "skipped");
    }

    /** It waits for somebody's approval. */
    public synchronized FakeBuild block() {
        return becomes("blocked", "blocked");
    }

    /** Somebody refuses to approve it. */
    public synchronized FakeBuild decline() {
        return becomes("declined", "declined");
    }

    /** It has been under way for this long. */
    public synchronized FakeBuild since(Duration ago) {
        started = Instant.now().getEpochSecond() - ago.toSeconds();
        created = started;
        return this;
    }

    /** The next who cancels it comes at the very moment at which it ends by itself. */
    public synchronized FakeBuild endsWhenCancelled() {
        races++;
        return this;
    }

    /** As Drone cancels; false where somebody else changed it at the same time. */
    synchronized boolean cancel() {
        if (races-- > 0) {
            finish("success");
            return false;
        }
        if (status.equals("pending") || status.equals("running")) {
            started = started == 0 ? Instant.now().getEpochSecond() : started;
            finish("killed", 130);
        } else if (!isOver()) {
            // Drone leaves such a build as it is, and skips its stages.
            step = "skipped";
        }
        return true;
    }

    /** Whether nothing more comes of it. */
    public synchronized boolean isOver() {
        return !LIVE.contains(status);
    }

    synchronized boolean isRunningStep() {
        return step.equals("running");
    }

    /** The lines from this one on, waited for while the step runs; empty when it is over. */
    synchronized List<String> linesFrom(int first) throws InterruptedException {
        while (log.size() <= first && step.equals("running")) {
            wait();
        }
        return List.copyOf(log.subList(Math.min(first, log.size()), log.size()));
    }

    /** Waits until it is over, however that comes. */
    synchronized void awaitEnd() throws InterruptedException {
        while (!isOver()) {
            wait();
        }
    }

    synchronized ArrayNode logs() {
        ArrayNode lines = JsonNodeFactory.instance.arrayNode();
        for (int at = 0; at < log.size(); at++) {
            lines.add(line(at, log.get(at)));
        }
        return lines;
    }

    static ObjectNode line(int at, String text) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("pos", at)
                .put("out", text + "\n")
                .put("time", at / 10);
    }

    private synchronized FakeBuild becomes(String build, String ofTheStep) {
        status = build;
        step = ofTheStep;
        notifyAll();
        return this;
    }

    /** As a list shows it. */
    synchronized ObjectNode brief() {
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("id", 1000 + number)
                .put("repo_id", 1)
                .put("trigger", "bot")
                .put("number", number)
                .put("status", status)
                .put("event", "custom")
                .put("action", "")
                .put("link", "https://git.example/commit")
                .put("message", "a pipeline")
                .put("started", started)
                .put("finished", finished)
                .put("created", created)
                .put("updated", created)
                .put("version", 1);
        if (!error.isEmpty()) {
            json.put("error", error);
        }
        if (!params.isEmpty()) {
            ObjectNode all = json.putObject("params");
            params.forEach(all::put);
        }
        return json;
    }

    /** With its stages, as it is shown alone. */
    synchronized ObjectNode whole() {
        ObjectNode json = brief();
        if (error.isEmpty()) {
            ObjectNode stage = json.putArray("stages")
                    .addObject()
                    .put("id", 1)
                    .put("number", STAGE)
                    .put("name", "verify-in-a-cell")
                    .put("kind", "pipeline")
                    .put("type", "exec")
                    .put("status", status)
                    .put("errignore", false)
                    .put("exit_code", 0)
                    .put("os", "linux")
                    .put("arch", "amd64");
            steps(stage.putArray("steps"));
        }
        return json;
    }

    private void steps(ArrayNode steps) {
        String clone = started == 0 ? step : "success";
        steps.addObject()
                .put("id", 1)
                .put("number", 1)
                .put("name", "clone")
                .put("status", clone)
                .put("exit_code", 0);
        steps.addObject()
                .put("id", 2)
                .put("number", STEP)
                .put("name", "climb")
                .put("status", step)
                .put("exit_code", exitCode);
    }
}
