package coop.ccci.bot.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Reads requests' bodies into memory: bounded in bytes and time each, and in bytes for all that are being read at once. */
final class Bodies {
    private static final int PIECE = 8 << 10;

    private final int most;
    private final Semaphore room;
    private final Duration patience;
    private final ScheduledExecutorService timer;

    Bodies(int most, int mostOfAll, Duration patience, ScheduledExecutorService timer) {
        this.most = most;
        this.room = new Semaphore(mostOfAll);
        this.patience = patience;
        this.timer = timer;
    }

    byte[] read(Call call) throws IOException, Refusal {
        if (call.announced().orElse(0L) > most) {
            throw tooLarge();
        }
        ScheduledFuture<?> end = timer.schedule(call::drop, patience.toMillis(), TimeUnit.MILLISECONDS);
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        try {
            fill(body, call);
            return body.toByteArray();
        } finally {
            end.cancel(false);
            room.release(body.size());
        }
    }

    private void fill(ByteArrayOutputStream body, Call call) throws IOException, Refusal {
        byte[] piece = new byte[PIECE];
        InputStream sent = call.body();
        for (int read = sent.read(piece); read >= 0; read = sent.read(piece)) {
            if (body.size() + read > most) {
                throw tooLarge();
            }
            if (!room.tryAcquire(read)) {
                throw Refusal.of(503, "too much is being received at once");
            }
            body.write(piece, 0, read);
        }
    }

    private Refusal tooLarge() {
        return Refusal.of(413, "the body is larger than " + most + " bytes");
    }
}
