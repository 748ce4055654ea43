package coop.ccci.model.results;

import java.util.List;

/** What was meant to run and what ran, per service, for the base stack and the head. */
public record Identities(List<ServiceIdentity> base, List<ServiceIdentity> head) {}
