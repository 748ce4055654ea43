package coop.ccci.bot.report.text;

import java.net.URI;
import java.util.Optional;

/** Addresses that a reader may be sent to: of the web, and nothing else. */
public final class WebLink {
    private WebLink() {}

    /** The address where it is one of the web. */
    public static Optional<URI> of(URI address) {
        String scheme = String.valueOf(address.getScheme());
        boolean web = scheme.equalsIgnoreCase("https") || scheme.equalsIgnoreCase("http");
        return web && address.getHost() != null ? Optional.of(address) : Optional.empty();
    }

    /** What stands between the parentheses of a link. */
    static String destination(URI address) {
        return of(address)
                .map(URI::toASCIIString)
                .orElseThrow(() -> new IllegalArgumentException("no link to an address that is not of the web"))
                .replace("(", "%28")
                .replace(")", "%29")
                .replace("&", "&amp;");
    }
}
