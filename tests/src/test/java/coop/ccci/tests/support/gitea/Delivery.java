package coop.ccci.tests.support.gitea;

import java.net.URI;
import java.util.OptionalInt;
import java.util.UUID;

/** A call of a webhook that was tried, once; there is no status where nobody answered in time. */
public record Delivery(UUID id, URI address, String type, String payload, OptionalInt status) {}
