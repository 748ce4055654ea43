package coop.ccci.engine.cell;

import coop.ccci.model.UsageProblem;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;

/** The cell to boot: an id that no other cell has, its way out, and how long it lives. */
public record CellSpec(String id, Egress egress, Lifetime lifetime) {
    private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9-]{0,30}");

    public CellSpec {
        if (!ID.matcher(id).matches()) {
            throw new UsageProblem(
                    "\"" + id + "\" is not a cell's id", "use at most 31 lower-case letters, digits and dashes");
        }
    }

    /** A cell of this process, with an id of its own. */
    public static CellSpec fresh(Egress egress) {
        return new CellSpec(freshId(), egress, Lifetime.DIES_WITH_HARNESS);
    }

    /** An id that no cell has had. */
    public static String freshId() {
        return HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong(), 8);
    }
}
