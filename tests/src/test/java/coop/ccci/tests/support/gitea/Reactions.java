package coop.ccci.tests.support.gitea;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The reactions to all comments; nobody reacts in the same way twice. */
final class Reactions {
    /** What Gitea allows unless told otherwise. */
    static final Set<String> ALLOWED = Set.of("+1", "-1", "laugh", "hooray", "confused", "heart", "rocket", "eyes");

    private final Set<PostedReaction> all = Collections.synchronizedSet(new LinkedHashSet<>());

    /** Whether it is new. */
    boolean add(PostedReaction reaction) {
        return all.add(reaction);
    }

    List<PostedReaction> to(long comment) {
        return List.copyOf(all).stream()
                .filter(reaction -> reaction.comment() == comment)
                .toList();
    }
}
