package coop.ccci.engine.results;

import com.fasterxml.jackson.databind.JsonNode;
import coop.ccci.model.UsageProblem;
import coop.ccci.model.results.Results;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HexFormat;

/** Results that were copied out of their run's folder, where no artifact is beside them: only their own digest can be checked. */
public final class SealedText {
    private SealedText() {}

    /** Reads what this file is said to hold; results without a digest, or whose digest is another, are a {@link UsageProblem}. */
    public static Results read(Path file, String json) {
        Results results = ResultsFile.read(file, json);
        String said = results.integrity()
                .orElseThrow(() -> refused(file, "it has no digest: it was written by an older cc-ci, or not by cc-ci"))
                .sha256();
        try {
            JsonNode tree = ResultsJson.tree(json);
            String is = HexFormat.of().formatHex(ResultsDigest.of(tree));
            if (!is.equals(said)) {
                throw refused(file, "its digest is not the one it names: it was changed after it was written");
            }
            return results;
        } catch (IOException noCanonicalForm) {
            throw refused(file, "it has no canonical form: " + noCanonicalForm.getMessage());
        }
    }

    private static UsageProblem refused(Path file, String why) {
        return new UsageProblem(
                "reading " + file + ": " + why, "give a " + ResultsFile.NAME + " as a run of cc-ci wrote it");
    }
}
