package coop.ccci.bot.build.drone;

import com.fasterxml.jackson.core.type.TypeReference;
import java.io.IOException;
import java.util.function.Consumer;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Response;
import okio.BufferedSource;

/** A step's log as server-sent events: a line of JSON each, comments to keep the connection, and an event that ends it. */
record DroneStream(DroneHttp http, Consumer<DroneLine> listener) {
    private static final long LONGEST_LINE = 1L << 18;
    private static final String DATA = "data: ";
    private static final String END = "event: error";
    private static final TypeReference<DroneLine> LINE = new TypeReference<>() {};

    void follow(HttpUrl url, OkHttpClient client) throws IOException {
        try (Response response = client.newCall(http.request(url).get().build()).execute()) {
            read(http.accepted(response));
        }
    }

    private void read(BufferedSource events) throws IOException {
        while (!events.exhausted()) {
            String line = events.readUtf8LineStrict(LONGEST_LINE);
            if (line.startsWith(END)) {
                return;
            }
            if (line.startsWith(DATA)) {
                listener.accept(DroneJson.read(line.substring(DATA.length()), LINE));
            }
        }
    }
}
