package coop.ccci.engine.record;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** A verdict to be recorded, and the files that runs wrote which it rests upon. */
public record NewVerdict(
        String phase,
        String claim,
        Answer answer,
        List<Path> runs,
        Optional<Path> reproduction,
        Optional<Path> adversary,
        List<String> fixes,
        String verified,
        String by) {}
