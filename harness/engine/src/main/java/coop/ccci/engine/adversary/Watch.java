package coop.ccci.engine.adversary;

import coop.ccci.engine.event.Events;

/** Told of an attack as it goes; calls come one at a time. */
public interface Watch {

    /** The climb without a fault begins; its events follow. */
    Events baseline();

    /** It was green, and this many climbs with a fault follow. */
    void attacking(int cases);

    /** One of them ended. */
    void ended(AdversaryReport.Case ended);
}
