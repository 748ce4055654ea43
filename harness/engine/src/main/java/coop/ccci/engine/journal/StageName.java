package coop.ccci.engine.journal;

import coop.ccci.model.RungName;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The stages of results.json, in order, and the rung that each is part of; backup and restore are one rung. */
public enum StageName {
    INSTALL,
    UPGRADE,
    BACKUP,
    RESTORE,
    FUNCTIONAL,
    LINT,
    TEARDOWN;

    /** The stage that results.json spells like this; empty where it is none. */
    public static Optional<StageName> of(String wire) {
        return Stream.of(values()).filter(stage -> stage.wire().equals(wire)).findFirst();
    }

    /** The stage as results.json spells it. */
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The rung it is part of; the teardown is part of none. */
    public Optional<RungName> rung() {
        return switch (this) {
            case INSTALL -> Optional.of(RungName.INSTALL);
            case UPGRADE -> Optional.of(RungName.UPGRADE);
            case BACKUP, RESTORE -> Optional.of(RungName.BACKUP_RESTORE);
            case FUNCTIONAL -> Optional.of(RungName.FUNCTIONAL);
            case LINT -> Optional.of(RungName.LINT);
            case TEARDOWN -> Optional.empty();
        };
    }
}
