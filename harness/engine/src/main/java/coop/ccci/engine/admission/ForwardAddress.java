package coop.ccci.engine.admission;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where the proxy asks whether somebody may pass. */
final class ForwardAddress {
    /** Names of services have an underscore, which the library for addresses takes for no host name. */
    private static final Pattern ADDRESS =
            Pattern.compile("https?://(?<host>[A-Za-z0-9_.-]+)(:\\d{1,5})?(?<rest>[/?].*)?");

    private ForwardAddress() {}

    static boolean isOwn(String address, Own own) {
        Matcher matcher = ADDRESS.matcher(address);
        return matcher.matches() && (own.hasName(matcher.group("host")) || own.hasHost(matcher.group("host")));
    }
}
