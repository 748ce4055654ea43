package coop.ccci.bot.queue;

import static coop.ccci.bot.queue.Jobs.ids;
import static coop.ccci.bot.queue.Jobs.job;
import static coop.ccci.bot.queue.Jobs.waiting;
import static org.assertj.core.api.Assertions.assertThat;

import coop.ccci.model.RecipeName;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TurnsTests {
    @Test
    void recipeWithFewerLiveRunsComesFirst() {
        Turns turns = new Turns(
                List.of(waiting("mail", 1, 1), waiting("wiki", 1, 2)),
                List.of(job("mail", 9, 0, Job.State.RUNNING)),
                Map.of());
        assertThat(ids(turns.order())).containsExactly("wiki-1-2", "mail-1-1");
    }

    @Test
    void ofRecipesWithAsManyLiveRunsTheOneWhoseTurnIsLongestAgoComesFirst() {
        Turns turns = new Turns(
                List.of(waiting("mail", 1, 1), waiting("wiki", 1, 2), waiting("chat", 1, 3)),
                List.of(),
                Map.of(new RecipeName("mail"), 20L, new RecipeName("wiki"), 10L));
        assertThat(ids(turns.order())).containsExactly("chat-1-3", "wiki-1-2", "mail-1-1");
    }

    @Test
    void withinARecipeWhoeverAskedFirstComesFirst() {
        Turns turns = new Turns(
                List.of(waiting("mail", 1, 3), waiting("mail", 2, 1), waiting("mail", 3, 2)), List.of(), Map.of());
        assertThat(ids(turns.order())).containsExactly("mail-2-1", "mail-3-2", "mail-1-3");
    }

    @Test
    void pullRequestWithALiveRunWaitsForItsEndAndHoldsNobodyUp() {
        Turns turns = new Turns(
                List.of(waiting("mail", 1, 1), waiting("mail", 2, 2)),
                List.of(job("mail", 1, 0, Job.State.CANCELLING)),
                Map.of());
        assertThat(ids(turns.order())).containsExactly("mail-2-2", "mail-1-1");
        assertThat(turns.next().map(next -> next.order().id().value())).contains("mail-2-2");
    }

    @Test
    void nothingIsNextWhereAllHaveToWait() {
        Turns turns =
                new Turns(List.of(waiting("mail", 1, 1)), List.of(job("mail", 1, 0, Job.State.CANCELLING)), Map.of());
        assertThat(turns.next()).isEmpty();
        assertThat(turns.order()).hasSize(1);
    }
}
