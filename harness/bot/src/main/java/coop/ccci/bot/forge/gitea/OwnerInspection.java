package coop.ccci.bot.forge.gitea;

import static coop.ccci.bot.check.Finding.broken;
import static coop.ccci.bot.check.Finding.fine;
import static coop.ccci.bot.check.Finding.lacking;

import coop.ccci.bot.check.Finding;
import coop.ccci.bot.forge.Login;

/** Looks whether the bot may know who is a member of an organisation. */
record OwnerInspection(GiteaServer server, String owner, Login self) {

    Finding finding() {
        Answer<Void> answer = server.ask(Again.HARMLESS, api -> api.isMemberWithHttpInfo(owner, self.name()));
        if (answer.isStatus(Status.NO_CONTENT)) {
            return fine(self + " is a member of " + owner + " and sees who else is");
        }
        if (answer.isStatus(Status.NOT_FOUND)) {
            return lacking(
                    self + " is no member of " + owner + " and does not see who is",
                    "if " + owner + " is an organisation, put " + self
                            + " into one of its teams, else only who may write or is on the allow-list gets runs");
        }
        return Scopes.areMissing(answer)
                ? lacking("the token may not ask who is a member of " + owner, "make one with the scopes " + Scopes.ALL)
                : broken(
                        Trouble.of("asking whether " + self + " is a member of " + owner, answer)
                                .what(),
                        "try again when the forge is well");
    }
}
