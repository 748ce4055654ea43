package coop.ccci.tests.support.gitea;

import java.net.URI;
import java.util.List;

/** What a webhook was registered with. */
public record HookConfig(URI address, String secret, List<String> events, Activity activity) {
    /** Whether a webhook is called; Gitea makes them asleep unless told otherwise. */
    public enum Activity {
        AWAKE,
        ASLEEP
    }

    public HookConfig {
        events = List.copyOf(events);
    }

    static HookConfig of(URI address, String secret) {
        return new HookConfig(
                address,
                secret,
                List.of(HookEvent.PULL_REQUEST_COMMENT.word(), HookEvent.PULL_REQUEST_SYNC.word()),
                Activity.AWAKE);
    }

    boolean isCalledFor(HookEvent event) {
        return activity == Activity.AWAKE && events.contains(event.word());
    }
}
