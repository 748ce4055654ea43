package coop.ccci.cli;

import coop.ccci.engine.results.ResultsFile;
import coop.ccci.model.HostTrouble;
import coop.ccci.model.results.Results;
import dev.failsafe.Failsafe;
import dev.failsafe.FailsafeException;
import dev.failsafe.RetryPolicy;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;

/**
 * Sends a published run's folder to whoever asked for the run: without it they know of no result. To send it twice is safe, so
 * what may have been lost on the way is sent again.
 */
final class Upload implements Courier {
    private static final MediaType ZIP = MediaType.get("application/zip");
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final int RETRIES = 6;
    private static final int TOO_MANY_REQUESTS = 429;

    private final UploadTarget target;
    private final Pane err;
    private final OkHttpClient http;
    private final RetryPolicy<Answer> again;

    /** What the other end said; {@code text} is the beginning of its body. */
    private record Answer(int code, String text) {
        private boolean mayPass() {
            return code == TOO_MANY_REQUESTS || code >= HttpURLConnection.HTTP_INTERNAL_ERROR;
        }
    }

    Upload(UploadTarget target, Pane err) {
        this(target, err, FIRST_PAUSE);
    }

    Upload(UploadTarget target, Pane err, Duration firstPause) {
        this.target = target;
        this.err = err;
        this.http = new OkHttpClient.Builder()
                .followRedirects(false)
                .connectTimeout(Duration.ofSeconds(10))
                .readTimeout(Duration.ofSeconds(30))
                .writeTimeout(Duration.ofSeconds(30))
                .callTimeout(Duration.ofMinutes(2))
                .build();
        this.again = RetryPolicy.<Answer>builder()
                .handle(IOException.class)
                .handleResultIf(Answer::mayPass)
                .withBackoff(firstPause, firstPause.multipliedBy(30))
                .withMaxRetries(RETRIES)
                .build();
    }

    @Override
    public void deliver(Results results, Path folder) {
        if (Thread.currentThread().isInterrupted()) {
            failed("the run was stopped from outside");
        } else if (!results.flags().noSecretLeak()) {
            failed("a secret leaked, so the folder stays on this machine");
        } else {
            send(results.runId(), folder);
        }
    }

    private void send(String runId, Path folder) {
        try (RunZip zip = RunZip.of(folder)) {
            HttpUrl url = target.run(runId);
            Answer answer = ask(new Request.Builder()
                    .url(url)
                    .put(RequestBody.create(zip.file().toFile(), ZIP)));
            judge(answer, url, folder);
        } catch (HostTrouble full) {
            failed(full.what());
        } catch (FailsafeException unanswered) {
            failed(reason(unanswered));
        } catch (IOException unreadable) {
            failed("comparing it with what is there: " + unreadable);
        }
    }

    private void judge(Answer answer, HttpUrl url, Path folder) throws IOException {
        if (answer.code() >= 200 && answer.code() < 300) {
            err.line("cc-ci: the run's folder was sent to " + url);
        } else if (answer.code() != HttpURLConnection.HTTP_CONFLICT) {
            failed("it answered " + answer.code() + ": " + Printable.cut(Printable.oneLine(answer.text()), 200));
        } else if (isThere(url, folder)) {
            err.line("cc-ci: the run's folder is at " + url + " already");
        } else {
            failed("another run of that id is there already");
        }
    }

    /** An answer that got lost on the way looks like this: what is there is what was sent. */
    private boolean isThere(HttpUrl url, Path folder) throws IOException {
        byte[] ours = Files.readAllBytes(folder.resolve(ResultsFile.NAME));
        Request request = authorised(new Request.Builder()
                .url(url.newBuilder().addPathSegment(ResultsFile.NAME).build()));
        try (Response response = http.newCall(request).execute()) {
            // Never more of it than ours is long, and one byte to tell a longer one by.
            return response.code() == HttpURLConnection.HTTP_OK
                    && Arrays.equals(ours, response.peekBody(ours.length + 1L).bytes());
        }
    }

    private Answer ask(Request.Builder request) {
        return Failsafe.with(again).get(() -> {
            try (Response response = http.newCall(authorised(request)).execute()) {
                return new Answer(response.code(), response.peekBody(1_000).string());
            }
        });
    }

    private Request authorised(Request.Builder request) {
        return request.header("Authorization", "Bearer " + target.token()).build();
    }

    private static String reason(FailsafeException unanswered) {
        if (unanswered.getCause() instanceof InterruptedException) {
            Thread.currentThread().interrupt();
            return "it was stopped from outside";
        }
        return String.valueOf(unanswered.getCause());
    }

    private void failed(String why) {
        err.text(
                "cc-ci: THE RUN'S FOLDER WAS NOT SENT to " + target + ": " + Printable.oneLine(why)
                        + "\n  next: whoever waits there for this run will take it for lost; see to it there, and run it again\n");
    }
}
