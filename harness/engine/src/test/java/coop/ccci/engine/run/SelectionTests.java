package coop.ccci.engine.run;

import static org.assertj.core.api.Assertions.assertThat;

import coop.ccci.engine.event.Events;
import coop.ccci.engine.fake.FakePlugin;
import coop.ccci.kit.RecipeSettings;
import coop.ccci.model.HostTrouble;
import coop.ccci.model.Outcome;
import coop.ccci.model.ReasonCode;
import coop.ccci.model.RecipeProblem;
import coop.ccci.model.RungName;
import coop.ccci.model.Rungs;
import coop.ccci.model.Status;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class SelectionTests {
    private final Board board = new Board(Events.none());
    private final List<RungName> climbed = new ArrayList<>();
    private FakePlugin plugin = FakePlugin.plain();

    private Selection only(RungName... rungs) {
        return new Selection(Set.of(rungs), plugin, board, new Guard(Events.none()));
    }

    private Rungs climbAll(Selection selection) {
        for (RungName rung : RungName.values()) {
            selection.climb(rung, () -> {
                climbed.add(rung);
                return Outcome.pass();
            });
        }
        return board.rungs();
    }

    private static ReasonCode code(Rungs rungs, RungName rung) {
        return rungs.of(rung).why().orElseThrow().code();
    }

    @Test
    void nothingAskedForIsEverything() {
        assertThat(climbAll(only()).level()).isEqualTo(5);
    }

    @Test
    void whatWasNotAskedForIsSkippedWithoutAnyWork() {
        Rungs rungs = climbAll(only(RungName.LINT));
        assertThat(climbed).containsExactly(RungName.LINT);
        assertThat(code(rungs, RungName.UPGRADE)).isEqualTo(ReasonCode.NOT_SELECTED);
    }

    @Test
    void rungOnTheHeadsStackNeedsInstall() {
        climbAll(only(RungName.FUNCTIONAL));
        assertThat(climbed).containsExactly(RungName.INSTALL, RungName.FUNCTIONAL);
    }

    @Test
    void upgradeHasAStackOfItsOwn() {
        climbAll(only(RungName.UPGRADE));
        assertThat(climbed).containsExactly(RungName.UPGRADE);
    }

    @Test
    void declaredSkipIsNotClimbedAndSaysWhy() {
        plugin = plugin.with(RecipeSettings.defaults().skipping(RungName.UPGRADE, "DEFERRED-7"));
        Rungs rungs = climbAll(only());
        assertThat(climbed).doesNotContain(RungName.UPGRADE);
        assertThat(rungs.of(RungName.UPGRADE).why()).hasValueSatisfying(why -> {
            assertThat(why.code()).isEqualTo(ReasonCode.DECLARED_SKIP);
            assertThat(why.text()).contains("DEFERRED-7");
        });
    }

    @Test
    void rungNobodyCameToIsUnverified() {
        assertThat(code(board.rungs(), RungName.INSTALL)).isEqualTo(ReasonCode.NOT_REACHED);
        assertThat(board.rungs().of(RungName.INSTALL).status()).isEqualTo(Status.UNVER);
    }

    @Test
    void rungThatThrowsStopsNoOther() {
        Selection selection = only();
        selection.climb(RungName.INSTALL, () -> {
            throw new IllegalStateException("bug");
        });
        selection.climb(RungName.UPGRADE, Outcome::pass);
        assertThat(code(board.rungs(), RungName.INSTALL)).isEqualTo(ReasonCode.HARNESS_BUG);
        assertThat(board.rungs().of(RungName.UPGRADE)).isEqualTo(Outcome.pass());
    }

    @Test
    void recipeThatCannotBeReadFailsAtInstall() {
        only().climbTogether(() -> {
            throw new RecipeProblem(ReasonCode.RECIPE_BROKEN, "no compose.yml", "add one");
        });
        assertThat(board.rungs().of(RungName.INSTALL).status()).isEqualTo(Status.FAIL);
        assertThat(code(board.rungs(), RungName.UPGRADE)).isEqualTo(ReasonCode.NOT_REACHED);
    }

    @Test
    void recipeThatCannotBeReadFailsAtWhatWasAskedFor() {
        only(RungName.UPGRADE).climbTogether(() -> {
            throw new RecipeProblem(ReasonCode.RECIPE_BROKEN, "no compose.yml", "add one");
        });
        assertThat(board.rungs().of(RungName.UPGRADE).status()).isEqualTo(Status.FAIL);
        assertThat(code(board.rungs(), RungName.INSTALL)).isEqualTo(ReasonCode.NOT_SELECTED);
    }

    @Test
    void hostInTroubleLeavesUnjudgedOnlyWhatWasAskedFor() {
        plugin = plugin.with(RecipeSettings.defaults().skipping(RungName.UPGRADE, "DEFERRED-7"));
        Selection selection = only(RungName.FUNCTIONAL, RungName.UPGRADE);
        selection.climbTogether(() -> {
            throw new HostTrouble("no route", "mend");
        });
        Rungs rungs = board.rungs();
        assertThat(code(rungs, RungName.INSTALL)).isEqualTo(ReasonCode.HOST_TROUBLE);
        assertThat(code(rungs, RungName.FUNCTIONAL)).isEqualTo(ReasonCode.HOST_TROUBLE);
        assertThat(code(rungs, RungName.UPGRADE)).isEqualTo(ReasonCode.DECLARED_SKIP);
        assertThat(code(rungs, RungName.BACKUP_RESTORE)).isEqualTo(ReasonCode.NOT_SELECTED);
    }

    @Test
    void lintAloneNeedsNoHost() {
        Selection selection = only(RungName.LINT);
        selection.climb(RungName.LINT, Outcome::pass);
        selection.climbTogether(() -> {
            throw new IllegalStateException("a host was acquired");
        });
        assertThat(code(board.rungs(), RungName.INSTALL)).isEqualTo(ReasonCode.NOT_SELECTED);
    }

    @Test
    void outcomeThatIsThereIsNotReplacedByLaterTrouble() {
        Selection selection = only();
        selection.climb(RungName.INSTALL, Outcome::pass);
        selection.climbTogether(() -> {
            throw new HostTrouble("no route", "mend");
        });
        assertThat(board.rungs().of(RungName.INSTALL)).isEqualTo(Outcome.pass());
    }
}
