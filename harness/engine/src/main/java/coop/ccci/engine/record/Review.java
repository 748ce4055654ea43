package coop.ccci.engine.record;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One verdict on one claim, with the facts it rests upon, chained to the verdict before by its hash. */
record Review(
        String id,
        Instant time,
        String claim,
        String milestone,
        Answer verdict,
        String ref,
        String commit,
        List<RunFacts> runs,
        Optional<ReproductionFacts> reproduction,
        Optional<AdversaryFacts> adversary,
        String verified,
        Map<Integer, String> fixes,
        String by,
        String previous,
        String hash) {

    String heading() {
        return id + ": " + verdict + " of " + claim + " (" + milestone + ") by " + by;
    }

    /** The same with the hash of all its other lines. */
    Review sealed() {
        return withHash(Chain.hash(Yaml.write(this).lines().toList()));
    }

    private Review withHash(String sealed) {
        return new Review(
                id,
                time,
                claim,
                milestone,
                verdict,
                ref,
                commit,
                runs,
                reproduction,
                adversary,
                verified,
                fixes,
                by,
                previous,
                sealed);
    }
}
