package coop.ccci.engine.backup;

import coop.ccci.engine.host.Command;
import coop.ccci.engine.host.Host;
import coop.ccci.model.HostTrouble;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;

/** Reads all that a program writes, of which a Host would otherwise keep only the end: packed there, unpacked here. */
record LongOutput(Host host) {
    private static final Duration LIMIT = Duration.ofMinutes(10);

    String of(List<String> argv, Map<String, String> environment) {
        List<String> packing =
                new ArrayList<>(List.of("bash", "-c", "set -o pipefail; \"$@\" | gzip -1 | base64 -w0", "packed"));
        packing.addAll(argv);
        Command command = new Command(packing, environment, InputStream::nullInputStream, LIMIT);
        return unpacked(argv.getFirst(), host.run(command).orTrouble().strip());
    }

    private static String unpacked(String program, String packed) {
        try (GZIPInputStream bytes =
                new GZIPInputStream(new ByteArrayInputStream(Base64.getDecoder().decode(packed)))) {
            return new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException | IllegalArgumentException broken) {
            throw new HostTrouble(
                    "reading what " + program + " wrote: " + broken.getMessage(),
                    "the list of files is too long to be carried over, make the volume smaller",
                    broken);
        }
    }
}
