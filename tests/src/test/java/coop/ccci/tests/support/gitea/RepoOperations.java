package coop.ccci.tests.support.gitea;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** Repositories, their branches, and who may do what in them. */
record RepoOperations(Desk desk) {
    Answer show(Caller caller, Call call, Parts parts) {
        return Answer.ok(desk.shown().repos().of(desk.repo(caller, parts), caller.user()));
    }

    Answer branch(Caller caller, Call call, Parts parts) {
        String branch = parts.text("branch");
        String tip = desk.repo(caller, parts).tip(branch).orElseThrow(Refusal::notFound);
        ObjectNode shown = Json.object().put("name", branch).put("protected", false);
        shown.putObject("commit").put("id", tip).put("message", "a change\n");
        return Answer.ok(shown);
    }

    Answer commit(Caller caller, Call call, Parts parts) {
        String sha = parts.text("sha");
        if (!desk.repo(caller, parts).has(sha)) {
            throw Refusal.notFound();
        }
        return Answer.ok(Json.object().put("sha", sha));
    }

    /** Administrators are told about everybody, others about themselves. */
    Answer permission(Caller caller, Call call, Parts parts) {
        Repo repo = desk.repo(caller, parts);
        String asked = parts.text("collaborator");
        if (!caller.login().equalsIgnoreCase(asked)
                && !desk.access(caller, repo).covers(Access.ADMIN)) {
            throw new Refusal(
                    403,
                    "Only admins can query all permissions, repo admins can query all repo permissions,"
                            + " collaborators can query only their own");
        }
        User user = desk.world().users().find(asked).orElseThrow(Refusal::notFound);
        return Answer.ok(shown(user, new Permissions(desk.world()).of(user, repo)));
    }

    private ObjectNode shown(User user, Access access) {
        ObjectNode shown = Json.object().put("permission", access.word()).put("role_name", access.word());
        shown.set("user", desk.shown().users().of(user.login()));
        return shown;
    }
}
