package coop.ccci.model.results;

import java.util.Optional;

/**
 * What was seen of one volume. Each of the last six columns is true only where it was looked at and seen; empty where it
 * was not looked at.
 */
public record VolumeRow(
        String name,
        String service,
        String path,
        String kind,
        String reason,
        Optional<String> probe,
        Optional<Boolean> captured,
        Optional<Boolean> wiped,
        Optional<Boolean> neighboursKept,
        Optional<Boolean> restoredAlone,
        Optional<Boolean> restoredAll,
        Optional<Boolean> restoredFresh) {}
