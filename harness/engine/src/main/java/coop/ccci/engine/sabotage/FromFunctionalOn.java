package coop.ccci.engine.sabotage;

import coop.ccci.engine.event.EventKind;
import coop.ccci.engine.event.Fact;
import java.util.Map;

/** A fault that begins when the functional tests do, after the app was installed and seen to serve. */
abstract class FromFunctionalOn implements Fault {
    private volatile boolean begun;

    @Override
    public final void tell(String kind, String text, Map<String, String> facts) {
        if (kind.equals(EventKind.PHASE_STARTED) && "functional".equals(facts.get(Fact.PHASE)) && !begun) {
            begin();
            begun = true;
        }
    }

    /** Called once, before the first test. */
    void begin() {}

    final boolean hasBegun() {
        return begun;
    }
}
