package coop.ccci.engine.record;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** {@code cc-ci-plan/plan-<phase>.md}, written by hand: the goal, and a heading with a block for each milestone. */
record Plan(Page page, Map<String, Entry<Milestone>> milestones) {
    private static final String MILESTONE = "M\\d+: .+";

    static Path file(String phase) {
        return Path.of("cc-ci-plan", "plan-" + phase + ".md");
    }

    static Plan read(String phase, String text, Consumer<Flaw> flaws) {
        Page page = Page.read(file(phase), text, "# Plan of phase: " + phase);
        requireGoal(page, flaws);
        Map<String, Entry<Milestone>> milestones = new LinkedHashMap<>();
        List<Section> headed = page.sections().stream()
                .filter(section -> section.heading().matches(MILESTONE))
                .toList();
        for (Section section : headed) {
            try {
                String id = section.heading().replaceFirst(":.*", "");
                Entry<Milestone> twice = milestones.put(id, new Entry<>(Yaml.read(section, Milestone.class), section));
                if (twice != null) {
                    flaws.accept(section.flaw("", id + " stands here twice", "give it a number of its own"));
                }
            } catch (Malformed broken) {
                flaws.accept(broken.flaw());
            }
        }
        return new Plan(page, milestones);
    }

    private static void requireGoal(Page page, Consumer<Flaw> flaws) {
        if (page.head().stream().noneMatch(line -> line.matches("Goal: \\S.*"))) {
            flaws.accept(new Flaw(page.file(), 1, "no line says \"Goal: ...\"", "say what the phase is for"));
        }
    }
}
