package coop.ccci.model.results;

/** An image as the compose file names it and the digest (or image id, where it came from no registry) it had on the Host. */
public record ImageRef(String ref, String digest) {}
