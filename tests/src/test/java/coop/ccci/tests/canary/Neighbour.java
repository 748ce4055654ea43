package coop.ccci.tests.canary;

import static org.awaitility.Awaitility.await;

import coop.ccci.tests.support.Lab;
import coop.ccci.tests.support.LabCell;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** A Host with another stack on it, whose service {@code app} answers on the network of the proxy before a climb begins. */
final class Neighbour {
    private static final String HELPFUL =
            "docker exec $(docker ps --quiet --filter label=com.docker.swarm.service.name=neighbour_app) healthcheck /";

    private Neighbour() {}

    static LabCell with(Lab lab, Path compose) {
        LabCell cell = LabCell.boot(lab);
        try {
            cell.deploy("neighbour", Files.readString(compose));
            await().atMost(Duration.ofSeconds(60)).ignoreExceptions().until(() -> {
                cell.run("sh", "-c", HELPFUL);
                return true;
            });
            return cell;
        } catch (IOException unreadable) {
            cell.close();
            throw new UncheckedIOException(unreadable);
        } catch (RuntimeException failed) {
            cell.close();
            throw failed;
        }
    }
}
