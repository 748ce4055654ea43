package coop.ccci.bot.forge.gitea;

import static coop.ccci.bot.check.Finding.broken;
import static coop.ccci.bot.check.Finding.fine;
import static coop.ccci.bot.check.Finding.lacking;

import coop.ccci.bot.check.Finding;
import coop.ccci.bot.forge.Login;
import coop.ccci.bot.forge.RepoName;
import coop.ccci.gitea.model.EditHookOption;
import coop.ccci.gitea.model.EditIssueCommentOption;
import coop.ccci.gitea.model.Permission;
import coop.ccci.gitea.model.Repository;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Looks what the bot may do in a repository. */
record RepoInspection(GiteaServer server, RepoName repo, Login self, HookInspection hooks) {
    /** Numbers begin at 1: to change this one needs the same rights, and changes nothing. */
    private static final long NOBODY = 0;

    Stream<Finding> findings() {
        Answer<Repository> answer =
                server.ask(Again.HARMLESS, api -> api.repositoryWithHttpInfo(repo.owner(), repo.name()));
        return answer instanceof Answer.Got<Repository> got ? seen(got.value()) : Stream.of(unseen(answer));
    }

    private Stream<Finding> seen(Repository repository) {
        Optional<Permission> may = Optional.ofNullable(repository.getPermissions());
        boolean writes = may.filter(rights -> isTrue(rights.getPush())).isPresent();
        boolean administers = may.filter(rights -> isTrue(rights.getAdmin())).isPresent();
        return Stream.of(
                        Stream.of(isTrue(repository.getArchived()) ? archived() : fine(self + " reads " + repo)),
                        Stream.of(commenting()),
                        Stream.of(writes ? writing() : notWriting()),
                        Stream.of(administers ? fine(self + " may ask who may write to " + repo) : notAdministering()),
                        administers ? hooks.findings(repo) : Stream.<Finding>empty())
                .flatMap(some -> some);
    }

    private Finding unseen(Answer<?> answer) {
        if (answer.isStatus(Status.NOT_FOUND)) {
            return broken(
                    self + " sees no repository " + repo,
                    "mend its name under recipes, or make " + self + " a collaborator of it");
        }
        return Scopes.areMissing(answer)
                ? broken("the token may not read " + repo, "make one with the scopes " + Scopes.ALL)
                : broken(Trouble.of("reading " + repo, answer).what(), "try again when the forge is well");
    }

    private Finding archived() {
        return broken(repo + " is archived and takes no comments", "take it out of recipes, or unarchive it");
    }

    private Finding commenting() {
        EditIssueCommentOption wish = new EditIssueCommentOption().body("nothing");
        Answer<?> answer =
                server.ask(Again.HARMLESS, api -> api.editCommentWithHttpInfo(repo.owner(), repo.name(), NOBODY, wish));
        return probed("comment in", answer);
    }

    private Finding writing() {
        EditHookOption wish = new EditHookOption();
        Answer<?> answer =
                server.ask(Again.HARMLESS, api -> api.editHookWithHttpInfo(repo.owner(), repo.name(), NOBODY, wish));
        return Scopes.areMissing(answer) || !answer.isStatus(Status.FORBIDDEN)
                ? probed("write statuses in", answer)
                : fine(self + " may write statuses in " + repo);
    }

    private Finding probed(String what, Answer<?> answer) {
        if (answer.isStatus(Status.NOT_FOUND)) {
            return fine(self + " may " + what + " " + repo);
        }
        return Scopes.areMissing(answer)
                ? broken("the token may not " + what + " " + repo, "make one with the scopes " + Scopes.ALL)
                : broken(
                        Trouble.of("asking whether " + self + " may " + what + " " + repo, answer)
                                .what(),
                        "try again when the forge is well");
    }

    private Finding notWriting() {
        return broken(
                self + " may not write statuses in " + repo,
                "make " + self + " a collaborator of it, best with administrator access");
    }

    private Finding notAdministering() {
        return lacking(
                self + " may not ask who may write to " + repo + ", nor see its webhooks",
                "give " + self + " administrator access to it, else only members and the allow-list get runs");
    }

    private static boolean isTrue(@Nullable Boolean value) {
        return Boolean.TRUE.equals(value);
    }
}
