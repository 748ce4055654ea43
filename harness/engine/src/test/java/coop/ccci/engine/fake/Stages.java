package coop.ccci.engine.fake;

import coop.ccci.engine.journal.Journal;
import coop.ccci.engine.journal.StageName;
import coop.ccci.model.results.Stage;

/** Finds one stage of a journal. */
public final class Stages {
    private Stages() {}

    public static Stage of(Journal journal, StageName name) {
        return journal.stages().stream()
                .filter(stage -> stage.name().equals(name.wire()))
                .findFirst()
                .orElseThrow();
    }
}
