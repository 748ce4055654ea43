package coop.ccci.engine.run;

import coop.ccci.model.RecipeName;
import coop.ccci.model.UsageProblem;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.regex.Pattern;

/** Names runs so that they sort by time and none is given twice. */
public final class RunIds {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss").withZone(ZoneOffset.UTC);

    /** What can be a folder's name, a label's value and a part of other names, anywhere. */
    private static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9-]{0,99}");

    private RunIds() {}

    static void require(String given) {
        if (!FORM.matcher(given).matches()) {
            throw new UsageProblem(
                    "naming the run \"" + given + "\": that is no run's id",
                    "use lower-case letters, digits and dashes, starting with a letter or digit, at most 100 in all");
        }
    }

    /** An id that nobody has had. */
    public static String next(RecipeName recipe, Instant started) {
        byte[] random = new byte[3];
        new SecureRandom().nextBytes(random);
        return recipe + "-" + TIME.format(started) + "-" + HexFormat.of().formatHex(random);
    }
}
