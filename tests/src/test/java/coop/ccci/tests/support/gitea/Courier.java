package coop.ccci.tests.support.gitea;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Brings parcels, all at the same time, each once; whatever the other side says or does not say, it is not tried again. */
final class Courier implements AutoCloseable {
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final List<Delivery> deliveries = new CopyOnWriteArrayList<>();

    void send(Parcel parcel) {
        threads.execute(() -> deliveries.add(parcel.delivered(status(parcel))));
    }

    List<Delivery> deliveries() {
        return List.copyOf(deliveries);
    }

    private OptionalInt status(Parcel parcel) {
        try {
            return OptionalInt.of(client.send(parcel.request(), HttpResponse.BodyHandlers.discarding())
                    .statusCode());
        } catch (IOException unanswered) {
            return OptionalInt.empty();
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
            return OptionalInt.empty();
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
        client.shutdownNow();
        threads.close();
    }
}
