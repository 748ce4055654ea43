package coop.ccci.engine.record;

import coop.ccci.engine.record.Deferrals.About;
import coop.ccci.engine.record.Deferrals.Deferral;
import coop.ccci.kit.RecipePlugin;
import coop.ccci.model.Status;
import coop.ccci.model.UsageProblem;
import coop.ccci.model.Verdict;
import coop.ccci.model.results.Results;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** What must hold for deferrals: every declared skip has one, none is open that was earned, and none is closed that was not. */
record DeferralRules(Shelf shelf, Archive archive) {

    List<Flaw> flaws() {
        List<Flaw> flaws = new ArrayList<>();
        String page = shelf.text(Deferrals.FILE).orElse("");
        Deferrals all = Deferrals.read(page, flaws::add);
        List<Results> runs = runs(flaws);
        for (Deferral open : all.open()) {
            runs.stream()
                    .filter(run -> isEarned(open, run))
                    .findFirst()
                    .ifPresent(run -> flaws.add(open.flaw(
                            open.id() + " is open, and run " + run.runId() + " has earned "
                                    + open.about().map(About::toString).orElse(""),
                            "cc-ci review close --id " + open.id() + " --evidence " + Archive.results(run.runId())
                                    + " --by NAME")));
        }
        all.closed().forEach(closed -> closed(all, closed, runs).ifPresent(flaws::add));
        return flaws;
    }

    /** Skips that plug-ins declare and that nothing here says. */
    List<Flaw> skips(Collection<RecipePlugin> plugIns) {
        Deferrals all = Deferrals.read(shelf.text(Deferrals.FILE).orElse(""), flaw -> {});
        return plugIns.stream()
                .flatMap(plugIn -> plugIn.settings().declaredSkips().keySet().stream()
                        .map(rung -> new About(plugIn.recipe().value(), rung)))
                .filter(skip ->
                        all.open().stream().noneMatch(open -> open.about().equals(Optional.of(skip))))
                .map(skip -> new Flaw(
                        Deferrals.FILE,
                        1,
                        "the plug-in of " + skip.recipe() + " skips "
                                + skip.rung().wire() + ", and no open entry is about it",
                        "add a row whose third cell begins with `" + skip + "`: "))
                .toList();
    }

    private static Optional<Flaw> closed(Deferrals all, Deferral closed, List<Results> runs) {
        if (all.open().stream().anyMatch(open -> open.id().equals(closed.id()))) {
            return Optional.of(closed.flaw(closed.id() + " is open and closed", "remove one of the two rows"));
        }
        Optional<Results> by =
                runs.stream().filter(run -> run.runId().equals(closed.run())).findFirst();
        return by.filter(run -> isEarned(closed, run)).isPresent()
                ? Optional.empty()
                : Optional.of(closed.flaw(
                        closed.id() + " is closed by run " + closed.run()
                                + (by.isEmpty() ? ", which is not kept" : ", which has not earned what it is about"),
                        "put it back among the open ones, or name a run under record/runs that has earned it"));
    }

    /** Whether a green run, not older than the deferral, has passed the very rung. */
    static boolean isEarned(Deferral deferral, Results run) {
        return deferral.about()
                .filter(about -> about.recipe().equals(run.recipe()))
                .filter(about -> run.rungs().get(about.rung()) == Status.PASS)
                .filter(about -> run.verdict() == Verdict.GREEN)
                .filter(about ->
                        !run.started().atZone(ZoneOffset.UTC).toLocalDate().isBefore(deferral.since()))
                .isPresent();
    }

    private List<Results> runs(List<Flaw> flaws) {
        List<Results> runs = new ArrayList<>();
        for (String id : archive.ids()) {
            try {
                if (archive.holdsRun(id)) {
                    Results run = archive.run(id).content();
                    if (!run.runId().equals(id)) {
                        throw new UsageProblem(
                                "this is run " + run.runId() + ", in the folder of another",
                                "bring it back (git log -p)");
                    }
                    runs.add(run);
                }
            } catch (UsageProblem broken) {
                flaws.add(new Flaw(Archive.results(id), 1, broken.what(), broken.next()));
            }
        }
        return runs;
    }
}
