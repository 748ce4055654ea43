package coop.ccci.engine.results;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import coop.ccci.engine.results.Verification.Check;
import coop.ccci.model.UsageProblem;
import coop.ccci.model.results.Integrity;
import coop.ccci.model.results.Results;
import coop.ccci.model.results.Signature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/** Makes the checks of a {@link Verification}; what stands on a check that failed is not made. */
final class Verifier {
    private final Path file;
    private final Optional<VerifyingKey> key;
    private final List<Check> checks = new ArrayList<>();

    Verifier(Path file, Optional<VerifyingKey> key) {
        this.file = file.toAbsolutePath().normalize();
        this.key = key;
    }

    Verification verify() {
        requireThere();
        Optional<Results> results = schema().map(this::read);
        return new Verification(file, results, List.copyOf(checks));
    }

    private void requireThere() {
        if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            throw new UsageProblem(
                    "verifying " + file + ": there is no such file",
                    "give the path of a " + ResultsFile.NAME + " or of its run's folder");
        }
    }

    private Optional<JsonNode> schema() {
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            checks.add(Check.wrong("schema", file.getFileName() + " is a link or a folder, and a run leaves a file"));
            return Optional.empty();
        }
        try {
            JsonNode tree = ResultsJson.tree(Files.readString(file));
            List<String> wrong = objections(tree);
            checks.add(Check.of("schema", "of schema " + Results.SCHEMA, wrong));
            return wrong.isEmpty() ? Optional.of(tree) : Optional.empty();
        } catch (JsonProcessingException broken) {
            checks.add(Check.wrong("schema", "it is not whole JSON: " + broken.getOriginalMessage()));
        } catch (IOException unreadable) {
            checks.add(Check.wrong("schema", "it cannot be read: " + unreadable));
        }
        return Optional.empty();
    }

    private static List<String> objections(JsonNode tree) {
        JsonNode schema = tree.path("schema");
        return schema.isInt() && schema.intValue() != Results.SCHEMA
                ? List.of("it is of schema " + schema.intValue() + ", and this program reads " + Results.SCHEMA)
                : ResultsSchema.objections(tree);
    }

    private Results read(JsonNode tree) {
        try {
            Results results = ResultsJson.read(tree);
            results.integrity()
                    .ifPresentOrElse(
                            integrity -> sealed(tree, integrity),
                            () -> checks.add(Check.wrong(
                                    "digest", "there is none: it was written by an older cc-ci, or not by cc-ci")));
            checks.add(Check.of("consistency", "nothing in it contradicts anything", Contradictions.in(results)));
            return results;
        } catch (JsonProcessingException bug) {
            throw new IllegalStateException("reading valid results from " + file, bug);
        }
    }

    private void sealed(JsonNode tree, Integrity integrity) {
        try {
            byte[] digest = ResultsDigest.of(tree);
            checks.add(digest(HexFormat.of().formatHex(digest), integrity.sha256()));
            checks.add(signature(integrity.signature(), digest));
        } catch (IOException noCanonicalForm) {
            checks.add(Check.wrong("digest", "it has no canonical form: " + noCanonicalForm.getMessage()));
        }
        checks.add(new ArtifactCheck(new ArtifactFiles(file.resolveSibling(""), file), integrity.artifacts()).check());
    }

    private static Check digest(String is, String said) {
        return is.equals(said)
                ? Check.good("digest", is)
                : Check.wrong("digest", "it says " + said + " and is " + is + ": it was changed after it was written");
    }

    private Check signature(Optional<Signature> signature, byte[] digest) {
        if (signature.isEmpty()) {
            return key.map(asked -> Check.wrong("signature", "there is none, and key " + asked.id() + " was given"))
                    .orElse(Check.open("signature", "not signed"));
        }
        String keyId = signature.get().keyId();
        if (key.isEmpty()) {
            return Check.open("signature", "signed by " + keyId + ", not checked");
        }
        if (!keyId.equals(key.get().id())) {
            return Check.wrong(
                    "signature",
                    "signed by " + keyId + ", and the key given is " + key.get().id());
        }
        return key.get().made(signature.get(), digest)
                ? Check.good("signature", "signed by " + keyId)
                : Check.wrong("signature", "it says signed by " + keyId + ", which did not sign this");
    }
}
