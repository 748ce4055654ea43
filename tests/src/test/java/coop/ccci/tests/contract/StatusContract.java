package coop.ccci.tests.contract;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import coop.ccci.gitea.ApiException;
import coop.ccci.gitea.ApiResponse;
import coop.ccci.gitea.model.CommitStatus;
import coop.ccci.gitea.model.CommitStatusState;
import coop.ccci.gitea.model.CreateStatusOption;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Statuses of commits. */
interface StatusContract {
    Stage stage();

    @Test
    default void statusIsReadAsItWasWritten() throws Exception {
        CommitStatus written = give("bot", stage().head(), CommitStatusState.PENDING, "cc-ci/one");
        assertThat(written.getStatus()).isEqualTo(CommitStatusState.PENDING);
        CommitStatus read = newest("cc-ci/one");
        assertThat(read.getStatus()).isEqualTo(CommitStatusState.PENDING);
        assertThat(read.getDescription()).isEqualTo("queued");
        assertThat(read.getTargetUrl()).isEqualTo("http://ci.example/runs/1");
        assertThat(read.getCreator()).isNotNull().extracting("login").isEqualTo("bot");
    }

    /** The list is sorted by seconds only, so a place in it tells less than the number. */
    @Test
    default void allStatusesAreKeptAndTheNewestHasTheHighestNumber() throws Exception {
        give("bot", stage().head(), CommitStatusState.PENDING, "cc-ci/two");
        give("bot", stage().head(), CommitStatusState.FAILURE, "cc-ci/two");
        give("bot", stage().head(), CommitStatusState.SUCCESS, "cc-ci/two");
        assertThat(of("cc-ci/two")).hasSize(3);
        assertThat(newest("cc-ci/two").getStatus()).isEqualTo(CommitStatusState.SUCCESS);
    }

    @Test
    default void listOfStatusesNamesItsOtherPages() throws Exception {
        give("bot", stage().head(), CommitStatusState.PENDING, "cc-ci/three");
        give("bot", stage().head(), CommitStatusState.ERROR, "cc-ci/three");
        ApiResponse<List<CommitStatus>> page = statuses(1, 1);
        assertThat(page.getData()).hasSize(1);
        assertThat(requireNonNull(page.getHeaders().get("link")).getFirst()).contains("page=2>; rel=\"next\"");
        assertThat(Integer.parseInt(
                        requireNonNull(page.getHeaders().get("x-total-count")).getFirst()))
                .isGreaterThan(1);
    }

    @Test
    default void unknownCommitIsAnErrorOfTheServers() throws Exception {
        String unknown = "0".repeat(40);
        Refused.by(() -> give("bot", unknown, CommitStatusState.SUCCESS, "x")).with(500);
        assertThat(stage().as("bot").listStatuses(stage().organisation(), stage().repo(), unknown, 1, 50))
                .isEmpty();
        Refused.by(() -> stage().as("bot").commit(stage().organisation(), stage().repo(), unknown))
                .with(404);
    }

    @Test
    default void knownCommitIsFound() throws Exception {
        assertThat(stage().as("bot")
                        .commit(stage().organisation(), stage().repo(), stage().head())
                        .getSha())
                .isEqualTo(stage().head());
    }

    @Test
    default void whoMayNotWriteGivesNoStatus() {
        Refused.by(() -> give("ana", stage().head(), CommitStatusState.SUCCESS, "x"))
                .with(403);
    }

    private CommitStatus newest(String context) throws ApiException {
        return Collections.max(of(context), Comparator.comparing(status -> requireNonNull(status.getId())));
    }

    private List<CommitStatus> of(String context) throws ApiException {
        return statuses(1, 50).getData().stream()
                .filter(status -> context.equals(status.getContext()))
                .toList();
    }

    private ApiResponse<List<CommitStatus>> statuses(int page, int limit) throws ApiException {
        return stage().as("bot")
                .listStatusesWithHttpInfo(stage().organisation(), stage().repo(), stage().head(), page, limit);
    }

    private CommitStatus give(String who, String sha, CommitStatusState state, String context) throws ApiException {
        CreateStatusOption status = new CreateStatusOption()
                .state(state)
                .context(context)
                .description("queued")
                .targetUrl("http://ci.example/runs/1");
        return stage().as(who).createStatus(stage().organisation(), stage().repo(), sha, status);
    }
}
