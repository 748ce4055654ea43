package coop.ccci.bot.build.drone;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import coop.ccci.bot.build.ExecutorTrouble;
import dev.failsafe.Failsafe;
import dev.failsafe.FailsafeException;
import dev.failsafe.RetryPolicy;
import dev.failsafe.function.CheckedSupplier;
import java.io.IOException;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import okio.BufferedSource;

/**
 * Asks a Drone server and takes nothing of its answers for granted: their time and size are bounded. What is safe to ask twice is
 * asked again after a moment; nothing is sent twice, led elsewhere or resumed behind the caller's back.
 */
final class DroneHttp implements AutoCloseable {
    private static final long LARGEST = 16L << 20;
    private static final long LONGEST_PAUSE = Duration.ofDays(1).toSeconds();

    private final DroneServer server;
    private final OkHttpClient http;
    private final RetryPolicy<Object> again;

    DroneHttp(DroneServer server) {
        this.server = server;
        this.http = new OkHttpClient.Builder()
                .retryOnConnectionFailure(false)
                .followRedirects(false)
                .addNetworkInterceptor(chain -> withoutHurry(chain.proceed(chain.request())))
                .connectTimeout(server.patience())
                .readTimeout(server.patience())
                .writeTimeout(server.patience())
                .callTimeout(server.patience())
                .build();
        this.again = RetryPolicy.builder()
                .handle(IOException.class)
                .handleIf(thrown -> thrown instanceof Refusal refusal && refusal.mayPass())
                .withBackoff(100, 1_600, ChronoUnit.MILLIS)
                .withJitter(0.2)
                .withMaxRetries(3)
                // A server that says nothing at all is not waited for once per try.
                .withMaxDuration(server.patience().multipliedBy(2))
                .build();
    }

    /** Asks for what can be asked for twice. */
    <T> T read(String doing, HttpUrl url, TypeReference<T> type) {
        return repeatedly(doing, () -> DroneJson.read(ask(request(url).get().build()), type));
    }

    /** The same, with a value for what is not there. */
    <T> T read(String doing, HttpUrl url, TypeReference<T> type, T otherwise) {
        return repeatedly(doing, () -> {
            try {
                return DroneJson.read(ask(request(url).get().build()), type);
            } catch (Refusal refusal) {
                if (refusal.isNotFound()) {
                    return otherwise;
                }
                throw refusal;
            }
        });
    }

    /** Has done what can be done twice; what is done already, or being done by somebody else, is as good. */
    void delete(String doing, HttpUrl url) {
        repeatedly(doing, () -> {
            try {
                return ask(request(url).delete().build());
            } catch (Refusal refusal) {
                if (refusal.isConflict()) {
                    return "";
                }
                throw refusal;
            }
        });
    }

    /** Sends a request that must not be sent twice. */
    <T> T once(String doing, Request request, TypeReference<T> type) {
        try {
            return DroneJson.read(ask(request), type);
        } catch (Refusal | IOException trouble) {
            throw trouble(doing, trouble);
        }
    }

    /** A request with the bot's token. */
    Request.Builder request(HttpUrl url) {
        return new Request.Builder()
                .url(url)
                .header("Authorization", "Bearer " + server.token().reveal())
                .header("Accept", "application/json, text/event-stream");
    }

    /** The same client with other limits. */
    OkHttpClient with(Duration silence, Duration whole) {
        return http.newBuilder().readTimeout(silence).callTimeout(whole).build();
    }

    /** An answer's body if the answer is yes, else a {@link Refusal}. */
    BufferedSource accepted(Response response) throws IOException {
        if (!response.isSuccessful()) {
            throw new Refusal(response.code(), message(response), pause(response));
        }
        return response.body().source();
    }

    ExecutorTrouble trouble(String doing, Throwable why) {
        return new ExecutorTrouble(Sentences.of(doing + " at " + server.address(), why)
                .replace(server.token().reveal(), "***"));
    }

    private String ask(Request request) throws IOException {
        try (Response response = http.newCall(request).execute()) {
            BufferedSource body = accepted(response);
            if (body.request(LARGEST + 1)) {
                throw new IOException("the answer is larger than " + (LARGEST >> 20) + " MB");
            }
            return body.readUtf8();
        }
    }

    private <T> T repeatedly(String doing, CheckedSupplier<T> request) {
        try {
            return Failsafe.with(again).get(request);
        } catch (Refusal refused) {
            throw trouble(doing, refused);
        } catch (FailsafeException failed) {
            Throwable why = failed.getCause() == null ? failed : failed.getCause();
            if (why instanceof InterruptedException) {
                Thread.currentThread().interrupt();
            }
            throw trouble(doing, why);
        }
    }

    /** Told to come again at once the HTTP client would, with whatever it was that must not be sent twice. */
    private static Response withoutHurry(Response response) {
        return "0".equals(response.header("Retry-After"))
                ? response.newBuilder().removeHeader("Retry-After").build()
                : response;
    }

    private static String message(Response response) {
        try {
            return DroneJson.read(response.peekBody(10_000).string(), new TypeReference<JsonNode>() {})
                    .path("message")
                    .asText();
        } catch (IOException unreadable) {
            return "";
        }
    }

    private static Duration pause(Response response) {
        String seconds = response.header("Retry-After", "0");
        boolean isNumber = seconds != null && seconds.matches("\\d{1,9}");
        return Duration.ofSeconds(isNumber ? Math.min(Long.parseLong(seconds), LONGEST_PAUSE) : 0);
    }

    @Override
    public void close() {
        http.dispatcher().executorService().shutdown();
        http.connectionPool().evictAll();
    }
}
