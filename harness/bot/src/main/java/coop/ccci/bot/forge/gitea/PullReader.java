package coop.ccci.bot.forge.gitea;

import coop.ccci.bot.forge.ForgeTrouble;
import coop.ccci.bot.forge.PullRequest;
import coop.ccci.bot.forge.PullRequest.State;
import coop.ccci.bot.forge.PullRequestId;
import coop.ccci.gitea.model.PRBranchInfo;
import coop.ccci.gitea.model.PullRequest.StateEnum;
import coop.ccci.gitea.model.Repository;
import java.time.Duration;
import java.util.Optional;

/** Reads a pull request. */
record PullReader(PullRequestId id) {

    PullRequest read(coop.ccci.gitea.model.PullRequest pull) {
        Fields fields = new Fields("reading pull request " + id);
        PRBranchInfo head = fields.need(pull.getHead(), "head");
        PRBranchInfo base = fields.need(pull.getBase(), "base");
        String target = fields.text(base.getRef(), "target branch");
        return new PullRequest(
                id,
                fields.need(pull.getState(), "state") == StateEnum.OPEN ? State.OPEN : State.CLOSED,
                fields.commit(head.getSha(), "head"),
                Optional.ofNullable(head.getRepo()).map(Repository::getCloneUrl).filter(source -> !source.isBlank()),
                target,
                fields.commit(tip(base, target), "target branch's commit"));
    }

    /** A branch that was deleted has none, and that does not change by asking again. */
    private String tip(PRBranchInfo base, String target) {
        return Optional.ofNullable(base.getSha())
                .filter(sha -> !sha.isBlank())
                .orElseThrow(() -> new ForgeTrouble(
                        "reading pull request " + id + ": there is no branch " + target + " to merge it into",
                        ForgeTrouble.Hope.NEVER,
                        Duration.ZERO));
    }
}
