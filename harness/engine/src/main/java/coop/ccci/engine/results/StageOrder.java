package coop.ccci.engine.results;

import coop.ccci.model.RungName;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The stages in the order they stand in results.json, and the rung that each is part of. */
public final class StageOrder {
    /** Every stage there is. */
    public static final List<String> ALL =
            List.of("install", "upgrade", "backup", "restore", "functional", "lint", "teardown");

    private static final Map<String, RungName> RUNGS = Map.of(
            "install", RungName.INSTALL,
            "upgrade", RungName.UPGRADE,
            "backup", RungName.BACKUP_RESTORE,
            "restore", RungName.BACKUP_RESTORE,
            "functional", RungName.FUNCTIONAL,
            "lint", RungName.LINT);

    private StageOrder() {}

    /** The rung a stage is part of; the teardown is part of none. */
    public static Optional<RungName> rungOf(String stage) {
        return Optional.ofNullable(RUNGS.get(stage));
    }
}
