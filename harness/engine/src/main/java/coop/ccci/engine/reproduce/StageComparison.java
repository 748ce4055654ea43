package coop.ccci.engine.reproduce;

import coop.ccci.engine.reproduce.Differences.Lonely;
import coop.ccci.model.Status;
import coop.ccci.model.results.Results;
import coop.ccci.model.results.Stage;
import coop.ccci.model.results.StageTest;
import java.util.List;

/** Every stage and every test in it, by its name: its status. What a test said may hold times, so it is not compared. */
record StageComparison(Differences all) {

    void compare() {
        all.pairs(
                        all.first().stages(),
                        all.second().stages(),
                        (one, other) -> one.name().equals(other.name()),
                        stage -> new Lonely(
                                "stage " + stage.name(), stage.status().wire(), "such stage"))
                .forEach(pair -> compare(pair.first(), pair.second()));
    }

    private void compare(Stage first, Stage second) {
        all.value(
                "stage " + first.name(),
                "the stage",
                first.status().wire(),
                second.status().wire());
        all.pairs(
                        comparable(first),
                        comparable(second),
                        (one, other) -> all.names().same(one.name(), other.name()),
                        test -> new Lonely(where(first, test), test.status().wire(), "such test" + text(test)))
                .forEach(pair -> all.outcome(
                        where(first, pair.first()),
                        pair.first().status().wire(),
                        pair.second().status().wire(),
                        "it was " + pair.first().status().wire() + text(pair.first()) + " and is "
                                + pair.second().status().wire() + text(pair.second())));
    }

    /** What it takes to leave a Host is the Host's; on another kind of Host only what could not be undone is an outcome. */
    private List<StageTest> comparable(Stage stage) {
        boolean alike = isInACell(all.first()) == isInACell(all.second());
        return stage.tests().stream()
                .filter(test ->
                        alike || test.status() != Status.PASS || !test.name().startsWith("undone: "))
                .toList();
    }

    private static boolean isInACell(Results results) {
        return results.provenance().command().contains("--cell");
    }

    private static String where(Stage stage, StageTest test) {
        return "test " + stage.name() + " / " + test.name();
    }

    private static String text(StageTest test) {
        return test.message().map(text -> " (" + text + ")").orElse("");
    }
}
