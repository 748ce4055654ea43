package coop.ccci.engine.reproduce;

import coop.ccci.engine.reproduce.Differences.Lonely;
import coop.ccci.model.results.ServiceIdentity;
import java.util.List;
import java.util.Map;

/** What was meant to run and what ran, per service of the base and of the head, labels included. */
record IdentityComparison(Differences all) {

    void compare() {
        compare("base", all.first().identity().base(), all.second().identity().base());
        compare("head", all.first().identity().head(), all.second().identity().head());
    }

    private void compare(String stack, List<ServiceIdentity> ones, List<ServiceIdentity> others) {
        all.pairs(
                        ones,
                        others,
                        (one, other) -> one.service().equals(other.service()),
                        service -> new Lonely(where(stack, service), service.image(), "such service"))
                .forEach(pair -> compare(where(stack, pair.first()), pair.first(), pair.second()));
    }

    private void compare(String where, ServiceIdentity one, ServiceIdentity other) {
        all.value(where + " / image", "the image asked for", one.image(), other.image());
        all.value(where + " / intended_digest", "the image meant", one.intendedDigest(), other.intendedDigest());
        all.value(where + " / running_digest", "the image that ran", one.runningDigest(), other.runningDigest());
        all.pairs(
                        List.copyOf(one.labels().entrySet()),
                        List.copyOf(other.labels().entrySet()),
                        (mine, theirs) -> all.names().same(mine.getKey(), theirs.getKey()),
                        label -> new Lonely(label(where, label), label.getValue(), "such label"))
                .forEach(pair -> all.value(
                        label(where, pair.first()),
                        "the label",
                        pair.first().getValue(),
                        pair.second().getValue()));
    }

    private static String where(String stack, ServiceIdentity service) {
        return "identity " + stack + " / " + service.service();
    }

    private static String label(String where, Map.Entry<String, String> label) {
        return where + " / label " + label.getKey();
    }
}
