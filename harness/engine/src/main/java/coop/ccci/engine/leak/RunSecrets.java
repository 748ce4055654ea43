package coop.ccci.engine.leak;

import coop.ccci.kit.Secret;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The secrets of one run; any thread may register one at any time, and it counts from the next byte written. */
public final class RunSecrets implements SecretRegistry {
    private final Set<List<String>> known = new HashSet<>();
    private final List<Secret> secrets = new ArrayList<>();
    private final List<Form> forms = new ArrayList<>();
    private final List<UnhideableSecret> unhideable = new ArrayList<>();
    private volatile Optional<MultiMatcher> matcher = Optional.empty();

    @Override
    public synchronized void register(Secret secret) {
        if (!known.add(List.of(secret.name(), secret.reveal()))) {
            return;
        }
        secrets.add(secret);
        Commonness.of(secret)
                .ifPresentOrElse(why -> unhideable.add(new UnhideableSecret(secret.name(), why)), () -> hide(secret));
    }

    private void hide(Secret secret) {
        forms.addAll(SecretForms.of(secret));
        matcher = Optional.empty();
    }

    @Override
    public synchronized List<Secret> all() {
        return List.copyOf(secrets);
    }

    /** The secrets that were registered but stand in any text by chance; a run that has one has a flaw to report. */
    public synchronized List<UnhideableSecret> unhideable() {
        return List.copyOf(unhideable);
    }

    /** Finds all that are known now; the same object until another secret is registered. */
    MultiMatcher matcher() {
        return matcher.orElseGet(this::compile);
    }

    private synchronized MultiMatcher compile() {
        MultiMatcher current = matcher.orElseGet(() -> MultiMatcher.of(forms));
        matcher = Optional.of(current);
        return current;
    }
}
