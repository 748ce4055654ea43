package coop.ccci.tests.support.gitea;

/** The server itself, and who is who. */
record PeopleOperations(Desk desk) {
    Answer version(Caller caller, Call call, Parts parts) {
        return Answer.ok(Json.object().put("version", desk.flavour().version()));
    }

    Answer current(Caller caller, Call call, Parts parts) {
        return Answer.ok(desk.shown().users().of(caller.signedIn()));
    }

    /** Only members and administrators may know; others are sent to the page of those who want it to be known. */
    Answer isMember(Caller caller, Call call, Parts parts) {
        User asking = caller.signedIn();
        Organisation organisation =
                desk.world().findOrganisation(parts.text("org")).orElseThrow(Refusal::notFound);
        User asked = desk.world().users().find(parts.text("username")).orElseThrow(Refusal::notFound);
        if (organisation.has(asking.login()) || asking.isAdministrator()) {
            return organisation.has(asked.login()) ? Answer.empty(204) : refuse();
        }
        return asking.login().equals(asked.login()) ? refuse() : elsewhere(organisation, asked);
    }

    private static Answer refuse() {
        throw Refusal.notFound();
    }

    private static Answer elsewhere(Organisation organisation, User asked) {
        String page = "/api/v1/orgs/%s/public_members/%s".formatted(organisation.name(), asked.login());
        return Answer.html(303, "<a href=\"" + page + "\">See Other</a>.\n").with("Location", page);
    }
}
