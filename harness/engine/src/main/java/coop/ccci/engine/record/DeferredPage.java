package coop.ccci.engine.record;

import coop.ccci.model.UsageProblem;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** {@code DEFERRED.md} as text to be changed. */
final class DeferredPage {
    private static final String HEADING = "## Closed";

    private DeferredPage() {}

    /** The page with this entry moved to the closed ones. */
    static String closing(String page, String id, LocalDate day, String run) {
        Deferrals.Deferral open = Deferrals.read(page, flaw -> {}).open().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new UsageProblem(
                        "closing " + id + ": " + Deferrals.FILE + " has no open entry of that id",
                        "name one that is open"));
        if (open.about().isEmpty()) {
            throw new UsageProblem(
                    "closing " + id + ": it is not about a rung of a recipe, so no run can close it",
                    "remove the row together with its marks once what is put off is there");
        }
        List<String> lines = new ArrayList<>(page.lines().toList());
        lines.remove(open.row().line() - 1);
        if (!lines.contains(HEADING)) {
            lines.addAll(List.of("", HEADING, "", Deferrals.CLOSED_HEADER, "|---|---|---|---|---|---|"));
        }
        List<String> cells = open.row().cells();
        lines.add(String.join(
                " | ", "| " + cells.get(0), cells.get(1), cells.get(2), cells.get(3), day.toString(), run + " |"));
        return String.join("\n", lines) + "\n";
    }
}
