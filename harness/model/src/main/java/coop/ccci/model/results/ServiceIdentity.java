package coop.ccci.model.results;

import java.util.Map;

/** One service: the image asked for, the digest it had on the Host, the digest that ran, and the deployed labels. */
public record ServiceIdentity(
        String service, String image, String intendedDigest, String runningDigest, Map<String, String> labels) {}
