package coop.ccci.tests.support.gitea;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/** What a webhook can be called for: the group it is told under, and the word that asks for it together with others. */
enum HookEvent {
    PUSH("push", "push"),
    ISSUES("issues", "issues"),
    ISSUE_COMMENT("issue_comment", "issues"),
    PULL_REQUEST("pull_request", "pull_request"),
    PULL_REQUEST_COMMENT("issue_comment", "pull_request"),
    PULL_REQUEST_SYNC("pull_request", "pull_request");

    private final String group;
    private final String family;

    HookEvent(String group, String family) {
        this.group = group;
        this.family = family;
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    String group() {
        return group;
    }

    /** What Gitea makes of a list of events: unknown ones are dropped, some stand for several, and none means pushes. */
    static List<String> chosen(Collection<String> words) {
        return words.isEmpty()
                ? List.of(PUSH.word())
                : Arrays.stream(values())
                        .filter(event -> words.contains(event.word()) || words.contains(event.family))
                        .map(HookEvent::word)
                        .toList();
    }
}
