package coop.ccci.engine.cell;

import coop.ccci.model.UsageProblem;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;

/**
 * The cell to boot: an id that no other cell has, its way out, how long it lives, and the archives made by {@code docker
 * save} whose images it has from the start.
 */
public record CellSpec(String id, Egress egress, Lifetime lifetime, List<Path> images) {
    private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9-]{0,30}");

    public CellSpec {
        if (!ID.matcher(id).matches()) {
            throw new UsageProblem(
                    "\"" + id + "\" is not a cell's id", "use at most 31 lower-case letters, digits and dashes");
        }
        images = List.copyOf(images);
    }

    /** A cell without images. */
    public CellSpec(String id, Egress egress, Lifetime lifetime) {
        this(id, egress, lifetime, List.of());
    }

    /** A cell of this process, with an id of its own. */
    public static CellSpec fresh(Egress egress) {
        return new CellSpec(freshId(), egress, Lifetime.DIES_WITH_HARNESS);
    }

    /** The same with the images of these archives. */
    public CellSpec with(List<Path> archives) {
        return new CellSpec(id, egress, lifetime, archives);
    }

    /** An id that no cell has had. */
    public static String freshId() {
        return HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong(), 8);
    }
}
