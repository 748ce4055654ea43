package coop.ccci.engine.backup;

import java.util.ArrayList;
import java.util.List;

/** Does several things whatever becomes of each, and tells of the first failure with the others attached. */
final class Attempts {
    private final List<RuntimeException> failures;

    /** Starts with what failed already. */
    Attempts(RuntimeException... failures) {
        this.failures = new ArrayList<>(List.of(failures));
    }

    void attempt(Runnable act) {
        try {
            act.run();
        } catch (RuntimeException failure) {
            failures.add(failure);
        }
    }

    RuntimeException first() {
        RuntimeException first = failures.getFirst();
        failures.stream().skip(1).forEach(first::addSuppressed);
        return first;
    }

    void rethrow() {
        if (!failures.isEmpty()) {
            throw first();
        }
    }
}
