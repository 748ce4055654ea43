package coop.ccci.engine.admission;

import coop.ccci.engine.admission.Nodes.Pair;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Labels are about the stack itself: its version, its backup, its routes. Others steer other programs on the host. */
final class AD014Labels implements Rule {
    private static final Pattern BACKUP = Pattern.compile("backupbot\\.[A-Za-z0-9_.-]+");
    private static final Pattern ABOUT_THE_IMAGE =
            Pattern.compile("(org\\.opencontainers\\.image|org\\.label-schema)\\.[a-z0-9.-]+");
    private static final Pattern REST = Pattern.compile("[a-z0-9.-]+");

    @Override
    public AdmissionRule facts() {
        return new AdmissionRule(
                "AD014",
                "labels of the stack itself: coop-cloud.${STACK_NAME}., backupbot., traefik., org.opencontainers.image.");
    }

    @Override
    public Stream<Hit> check(Dossier dossier) {
        return dossier.layers().flatMap(Labels::of).flatMap(label -> check(dossier.own(), label).stream());
    }

    private static Optional<Hit> check(Own own, Labels.Label label) {
        return isAdmitted(own, label)
                ? Optional.empty()
                : Optional.of(label.hit(
                        "has the label " + label.pair().key()
                                + ", which is not on the list of those about the stack itself",
                        "remove it; a list fills ${STACK_NAME} into a label's name, a mapping does not"));
    }

    private static boolean isAdmitted(Own own, Labels.Label label) {
        String key = label.pair().key();
        String ours = "coop-cloud." + own.stack() + ".";
        return (key.startsWith(ours)
                        && REST.matcher(key.substring(ours.length())).matches())
                || BACKUP.matcher(key).matches()
                || ABOUT_THE_IMAGE.matcher(key).matches()
                || (isRoute(label.pair()) && label.service().isPresent());
    }

    /** AD015 judges it then. */
    static boolean isRoute(Pair pair) {
        return pair.key().startsWith(TraefikLabel.PREFIX);
    }
}
