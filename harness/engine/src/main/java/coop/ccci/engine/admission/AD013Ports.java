package coop.ccci.engine.admission;

import coop.ccci.engine.compose.Node;
import coop.ccci.engine.compose.Node.Fields;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Only those ports of the host are taken that the plug-in lists. */
final class AD013Ports implements Rule {
    private static final Pattern SHORT =
            Pattern.compile("(?<first>\\d{1,5})(-(?<last>\\d{1,5}))?:\\d{1,5}(-\\d{1,5})?(/(tcp|udp))?");
    private static final Pattern PORT = Pattern.compile("\\d{1,5}");

    @Override
    public AdmissionRule facts() {
        return new AdmissionRule("AD013", "published ports that the recipe's plug-in lists");
    }

    @Override
    public Stream<Hit> check(Dossier dossier) {
        return dossier.services()
                .flatMap(service -> service.items("ports").flatMap(port -> check(dossier, service, port).stream()));
    }

    private static Optional<Hit> check(Dossier dossier, Layer.Service service, Node port) {
        boolean listed = published(port)
                .filter(range -> range.boxed().allMatch(dossier.own().ports()::contains))
                .isPresent();
        return listed
                ? Optional.empty()
                : Optional.of(service.hit(
                        port.place(),
                        "publishes " + words(port) + ", and the recipe's plug-in lists "
                                + listed(dossier.own().ports()),
                        "let the proxy route to the app, or have the port listed by the recipe's plug-in"));
    }

    /** The ports of the host; empty where it is not plain to see which. */
    private static Optional<IntStream> published(Node port) {
        if (port instanceof Fields) {
            return port.at("published")
                    .map(Nodes::text)
                    .filter(text -> PORT.matcher(text).matches())
                    .map(text -> IntStream.of(Integer.parseInt(text)));
        }
        Matcher range = SHORT.matcher(Nodes.text(port));
        return range.matches() ? Optional.of(range(range)) : Optional.empty();
    }

    private static IntStream range(Matcher range) {
        int first = Integer.parseInt(range.group("first"));
        String last = range.group("last");
        int end = last == null ? first : Integer.parseInt(last);
        // A range that runs backwards is one that nobody lists.
        return end < first ? IntStream.of(-1) : IntStream.rangeClosed(first, end);
    }

    private static String listed(Set<Integer> ports) {
        return ports.isEmpty() ? "no port" : "only " + new TreeSet<>(ports);
    }

    private static String words(Node port) {
        String target = port.at("target").map(Nodes::text).orElse("?");
        return port instanceof Fields
                ? "port " + port.at("published").map(Nodes::text).orElse("of the Swarm's choice") + " to " + target
                : "\"" + Nodes.text(port) + "\"";
    }
}
