package coop.ccci.engine.lease;

/** Where leases are kept. */
interface LeaseStore {

    /** Keeps a lease under a name that was not used before, and gives its id. */
    String put(String name, LeaseRecord lease);

    /** Removes a lease; one that is gone already is no error. */
    void remove(String id);
}
