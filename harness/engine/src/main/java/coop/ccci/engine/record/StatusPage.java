package coop.ccci.engine.record;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** {@code STATUS/<phase>.md}: the operator's summary, the state of the milestones, and every claim. */
record StatusPage(Page page, Entry<State> state, List<Entry<Claim>> claims) {
    private static final String CLAIM = "C\\d+: .*";
    private static final String SUMMARY = "Summary";

    static Path file(String phase) {
        return Path.of("STATUS", phase + ".md");
    }

    private static String title(String phase) {
        return "# Status of phase: " + phase;
    }

    static StatusPage read(String phase, String text, Consumer<Flaw> flaws) {
        Page page = Page.read(file(phase), text, title(phase));
        List<Section> claims = new ArrayList<>();
        Optional<Section> state = Optional.empty();
        for (Section section : page.sections()) {
            if (section.heading().matches(CLAIM)) {
                claims.add(section);
            } else if (section.heading().equals(State.HEADING) && state.isEmpty()) {
                state = Optional.of(section);
            } else if (!section.heading().equals(SUMMARY)) {
                flaws.accept(section.flaw(
                        "", "\"" + section.heading() + "\" is no part of a status", "move it into the summary"));
            }
        }
        Section found = state.orElseThrow(() -> new Malformed(
                new Flaw(page.file(), 1, "there is no heading \"## State\"", "bring it back (git diff)")));
        return new StatusPage(
                page,
                Entry.read(found, State.class, any -> State.HEADING),
                Entry.all(claims, Claim.class, Claim::heading, flaws));
    }

    /** The page of a phase in which nothing was claimed yet. */
    static String fresh(String phase, State state) {
        return title(phase) + "\n\n## " + SUMMARY + "\n\nNothing yet.\n\n" + Entry.text(State.HEADING, state);
    }

    /** The same page with another state, and perhaps one more claim; the summary stays as it is. */
    static String changed(StatusPage was, State now, Optional<Claim> more) {
        String head = String.join("\n", was.page().head());
        String sections = was.page().sections().stream()
                .map(section -> section.heading().equals(State.HEADING)
                        ? Entry.text(State.HEADING, now)
                        : String.join("\n", section.lines()) + "\n")
                .collect(Collectors.joining("\n"));
        String claim = more.map(one -> "\n" + Entry.text(one.heading(), one)).orElse("");
        return head + "\n" + sections + claim;
    }
}
