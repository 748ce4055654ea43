package coop.ccci.engine.results;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import org.erdtman.jcs.JsonCanonicalizer;

/** SHA-256 over the canonical form (RFC 8785) of results, but for the digest itself and the signature of it. */
final class ResultsDigest {
    private ResultsDigest() {}

    /** The 32 bytes; an exception where there is no canonical form, as of a number that is infinite. */
    static byte[] of(JsonNode results) throws IOException {
        JsonNode sealed = results.deepCopy();
        if (sealed.path("integrity") instanceof ObjectNode integrity) {
            integrity.remove(List.of("sha256", "signature"));
        }
        return Sha256.of(new JsonCanonicalizer(sealed.toString()).getEncodedUTF8());
    }
}
