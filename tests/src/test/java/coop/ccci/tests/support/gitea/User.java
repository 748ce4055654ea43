package coop.ccci.tests.support.gitea;

/** Somebody with an account. */
record User(long id, String login, Role role) {
    /** Whether the whole server is theirs to administer. */
    enum Role {
        PERSON,
        ADMINISTRATOR
    }

    boolean isAdministrator() {
        return role == Role.ADMINISTRATOR;
    }
}
