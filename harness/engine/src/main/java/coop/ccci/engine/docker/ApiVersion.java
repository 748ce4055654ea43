package coop.ccci.engine.docker;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Comparator;

/** A version of Docker's API, such as 1.41. */
record ApiVersion(int major, int minor) implements Comparable<ApiVersion> {
    private static final ApiVersion WANTED = new ApiVersion(1, 44);
    private static final Comparator<ApiVersion> ORDER =
            Comparator.comparingInt(ApiVersion::major).thenComparingInt(ApiVersion::minor);

    static ApiVersion parse(String text) {
        String[] parts = text.split("\\.", -1);
        return new ApiVersion(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]));
    }

    /** The version to speak with a daemon that answered this to /version: ours, as near as it can. */
    static ApiVersion agreed(JsonNode version) {
        ApiVersion newest = parse(version.path("ApiVersion").asText());
        ApiVersion oldest = parse(version.path("MinAPIVersion").asText("1.12"));
        ApiVersion spoken = newest.compareTo(WANTED) < 0 ? newest : WANTED;
        return spoken.compareTo(oldest) < 0 ? oldest : spoken;
    }

    @Override
    public int compareTo(ApiVersion other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return major + "." + minor;
    }
}
