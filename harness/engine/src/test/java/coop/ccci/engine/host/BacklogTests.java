package coop.ccci.engine.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Random;
import org.junit.jupiter.api.Test;

class BacklogTests {

    @Test
    void bytesComeOutInTheirOrderThroughMemoryAndFile() throws IOException {
        Random random = new Random(7);
        ByteArrayOutputStream in = new ByteArrayOutputStream();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Backlog backlog = new Backlog(1000)) {
            for (int round = 0; round < 2000; round++) {
                byte[] chunk = new byte[random.nextInt(1, 400)];
                random.nextBytes(chunk);
                in.writeBytes(chunk);
                backlog.append(chunk, 0, chunk.length);
                take(backlog, out, random.nextInt(round % 200 < 100 ? 300 : 600));
            }
            take(backlog, out, Integer.MAX_VALUE);
        }
        assertThat(out.toByteArray()).isEqualTo(in.toByteArray());
    }

    private static void take(Backlog backlog, ByteArrayOutputStream out, int atMost) throws IOException {
        byte[] chunk = new byte[97];
        int left = atMost;
        while (left > 0 && backlog.available() > 0) {
            int taken = backlog.take(chunk, 0, Math.min(left, chunk.length));
            out.write(chunk, 0, taken);
            left -= taken;
        }
    }
}
