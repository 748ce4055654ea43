package coop.ccci.tests.support.gitea;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** An organisation and its members; owners may do everything in its repositories, other members only what all may. */
public final class Organisation {
    private final String name;
    private final Users users;
    private final Set<String> members = ConcurrentHashMap.newKeySet();
    private final Set<String> owners = ConcurrentHashMap.newKeySet();

    Organisation(String name, Users users) {
        this.name = name;
        this.users = users;
    }

    /** Adds a member. */
    public Organisation member(String login) {
        members.add(users.named(login).login());
        return this;
    }

    /** Adds a member who is an owner. */
    public Organisation owner(String login) {
        owners.add(users.named(login).login());
        return member(login);
    }

    /** Takes a member out. */
    public Organisation without(String login) {
        members.remove(login);
        owners.remove(login);
        return this;
    }

    String name() {
        return name;
    }

    boolean has(String login) {
        return members.contains(login);
    }

    boolean isOwnedBy(String login) {
        return owners.contains(login);
    }
}
