package coop.ccci.engine.record;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Sentences that call something DONE: every milestone on the line, or all of them where it names none, has to be. */
record DoneWords(Shelf shelf, Phase phase) {
    private static final Pattern DONE = Pattern.compile("\\bDONE\\b");
    private static final Pattern MILESTONE = Pattern.compile("\\bM\\d+\\b");

    List<Flaw> flaws() {
        List<Flaw> flaws = new ArrayList<>();
        for (Path file : List.of(Plan.file(phase.name()), StatusPage.file(phase.name()))) {
            List<String> lines = shelf.text(file).orElse("").lines().toList();
            for (int at = 0; at < lines.size(); at++) {
                if (DONE.matcher(lines.get(at)).find() && !isState(lines.get(at))) {
                    flaws.addAll(line(file, at + 1, lines.get(at)));
                }
            }
        }
        return flaws;
    }

    /** The lines of the state itself are looked at elsewhere. */
    private static boolean isState(String line) {
        return line.matches(" +M\\d+: \"DONE\"");
    }

    private List<Flaw> line(Path file, int number, String line) {
        Set<String> named = new TreeSet<>(
                MILESTONE.matcher(line).results().map(MatchResult::group).toList());
        return (named.isEmpty() ? phase.plan().milestones().keySet() : named)
                .stream()
                        .filter(id ->
                                phase.status().state().facts().milestones().get(id) != MilestoneState.DONE)
                        .map(id -> new Flaw(
                                file,
                                number,
                                "this line says DONE, and " + id + " is not",
                                "cc-ci review done --phase " + phase.name() + " --milestone " + id
                                        + ", or another word"))
                        .toList();
    }
}
