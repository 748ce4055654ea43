package coop.ccci.engine.run;

import coop.ccci.model.RecipeName;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;

/** Names runs so that they sort by time and none is given twice. */
final class RunIds {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss").withZone(ZoneOffset.UTC);

    private RunIds() {}

    static String next(RecipeName recipe, Instant started) {
        byte[] random = new byte[3];
        new SecureRandom().nextBytes(random);
        return recipe + "-" + TIME.format(started) + "-" + HexFormat.of().formatHex(random);
    }
}
