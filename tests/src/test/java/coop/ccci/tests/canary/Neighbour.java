package coop.ccci.tests.canary;

import static org.awaitility.Awaitility.await;

import coop.ccci.tests.support.Lab;
import coop.ccci.tests.support.LabCell;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** A Host with another stack on it, which answers whoever asks for {@code app} on the network of the proxy before a climb begins. */
final class Neighbour {
    private static final String ASK_FOR_APP =
            "exec 3<>/dev/tcp/app/80; printf 'GET / HTTP/1.0\\r\\n\\r\\n' >&3; cat <&3";

    private Neighbour() {}

    static LabCell with(Lab lab, Path compose) {
        LabCell cell = LabCell.boot(lab);
        try {
            cell.deploy("neighbour", Files.readString(compose));
            await().atMost(Duration.ofSeconds(60))
                    .ignoreExceptions()
                    .until(() -> answer(cell).contains(" 200 "));
            return cell;
        } catch (IOException unreadable) {
            cell.close();
            throw new UncheckedIOException(unreadable);
        } catch (RuntimeException failed) {
            cell.close();
            throw failed;
        }
    }

    /** What somebody else on the network of the proxy gets who asks for {@code app}. */
    private static String answer(LabCell cell) {
        String image = "cc-ci-lab/nginx:1.22.1";
        return cell.run("docker", "run", "--rm", "--network", "proxy", image, "bash", "-c", ASK_FOR_APP);
    }
}
