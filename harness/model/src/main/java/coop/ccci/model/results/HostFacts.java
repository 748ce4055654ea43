package coop.ccci.model.results;

/** The Host: SHA-256 fingerprint of its key, Docker's version, number of nodes in its Swarm. */
public record HostFacts(String fingerprint, String docker, int nodes) {}
