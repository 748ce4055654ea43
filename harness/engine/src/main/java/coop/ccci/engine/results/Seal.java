package coop.ccci.engine.results;

import com.fasterxml.jackson.databind.node.ObjectNode;
import coop.ccci.model.results.Integrity;
import coop.ccci.model.results.Signature;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;

/** Gives results their integrity: the digests of all other files of the run, their own, and, with a key, a signature. */
public record Seal(Optional<SigningKey> key) {

    /** With digests and no signature. */
    public static Seal unsigned() {
        return new Seal(Optional.empty());
    }

    /** With the key that the environment names, if it names one; an unusable one is a {@link coop.ccci.model.UsageProblem}. */
    public static Seal of(Map<String, String> environment) {
        return new Seal(Optional.ofNullable(environment.get(SigningKey.VARIABLE))
                .map(String::strip)
                .filter(file -> !file.isEmpty())
                .map(Path::of)
                .map(SigningKey::read));
    }

    /** The same results, sealed; every other file of the folder must be final by now. */
    String on(String json, Path folder) throws IOException {
        // As bytes and back, for what cannot be written must not be digested.
        String text = new String(json.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
        ObjectNode results = (ObjectNode) ResultsJson.tree(text);
        Integrity files = new Integrity(
                new ArtifactFiles(folder, folder.resolve(ResultsFile.NAME)).digests(), "", Optional.empty());
        results.set("integrity", ResultsJson.tree(files));
        byte[] digest = ResultsDigest.of(results);
        Optional<Signature> signature = key.map(own -> own.sign(digest));
        results.set(
                "integrity",
                ResultsJson.tree(new Integrity(files.artifacts(), HexFormat.of().formatHex(digest), signature)));
        return ResultsJson.text(results);
    }
}
