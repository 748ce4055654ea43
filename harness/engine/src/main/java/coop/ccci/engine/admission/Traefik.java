package coop.ccci.engine.admission;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What a stack may tell the proxy; {@code siblings} are all labels of the service that a label is on. */
record Traefik(Own own, List<TraefikLabel> siblings) {
    private static final Pattern PLUG = Pattern.compile("traefik\\.(enable|(docker|swarm)\\.lbswarm)=(true|false)");
    private static final Pattern NETWORK = Pattern.compile("traefik\\.(docker|swarm)\\.network");
    private static final Pattern SERVICE_OPTION = Pattern.compile("loadbalancer\\.("
            + "server\\.(port|scheme|tls)|passhostheader|sticky(\\.cookie(\\.[a-z]+)?)?|terminationdelay"
            + "|proxyprotocol\\.version|responseforwarding\\.flushinterval"
            + "|healthcheck\\.(path|interval|timeout|status|method|followredirects))");
    private static final Pattern MIDDLEWARE_OPTION = Pattern.compile("headers\\..+|compress(\\..+)?|contenttype(\\..+)?"
            + "|grpcweb\\..+|redirectscheme\\.(scheme|port|permanent)|redirectregex\\.(regex|replacement|permanent)"
            + "|stripprefix\\.(prefixes|forceslash)|stripprefixregex\\.regex|addprefix\\.prefix|replacepath\\.path"
            + "|replacepathregex\\.(regex|replacement)|ratelimit\\.[a-z.]+|inflightreq\\.[a-z.]+|buffering\\.[a-z]+"
            + "|retry\\.[a-z]+|circuitbreaker\\.[a-z]+|ip(white|allow)list\\.[a-z.]+"
            + "|(basic|digest)auth\\.(users|realm|removeheader|headerfield)|chain\\.middlewares|errors\\.(status|query)"
            + "|forwardauth\\.(trustforwardheader|authresponseheaders|authresponseheadersregex|authrequestheaders)");
    private static final Pattern MIDDLEWARE = Pattern.compile("[A-Za-z0-9_-]+(@(file|docker|swarm))?");
    private static final Pattern AT_THE_PROXY = Pattern.compile("@(docker|swarm)$");
    private static final Pattern DOMAINS = Pattern.compile("tls\\.domains\\[\\d+\\]\\.(main|sans)");
    private static final Pattern ENTRY_POINTS = Pattern.compile("[A-Za-z0-9_, -]+");
    private static final Set<String> FREE =
            Set.of("tls", "tls.certresolver", "tls.passthrough", "tls.options", "priority");
    private static final Map<String, String> NOT_ON_THE_LIST =
            Map.of("routers", "a router", "services", "a service", "middlewares", "a middleware");

    /** What is wrong with a label, or nothing. */
    Optional<String> wrong(String key, String value) {
        if (PLUG.matcher(key + "=" + value.toLowerCase(java.util.Locale.ROOT)).matches()) {
            return Optional.empty();
        }
        if (NETWORK.matcher(key).matches()) {
            return unless(
                    value.equals(Own.SHARED_NETWORK) || own.hasName(value),
                    "the network " + value + " is not the stack's");
        }
        return TraefikLabel.parse(key, value)
                .map(this::wrong)
                .orElse(Optional.of("it is not on the list of what a recipe may tell the proxy"));
    }

    private Optional<String> wrong(TraefikLabel label) {
        if (!own.hasRoute(label.name())) {
            return Optional.of(label.name() + " may be another app's");
        }
        if (label.protocol().equals("udp") && !hasDoorsOfItsOwn()) {
            return Optional.of("a router for UDP without an entry point gets what all others get");
        }
        return switch (label.kind()) {
            case "routers" -> router(label);
            case "services" -> known(label, SERVICE_OPTION);
            default -> middleware(label);
        };
    }

    private Optional<String> router(TraefikLabel label) {
        return switch (label.option()) {
            case "rule" -> unless(routesOwn(label), "the rule may match requests for other apps: " + label.value());
            case "service" -> service(label);
            case "middlewares" ->
                unless(all(label, MIDDLEWARE.asMatchPredicate()), "it names a middleware of the proxy's own");
            case "entrypoints" -> entryPoints(label);
            default ->
                DOMAINS.matcher(label.option()).matches()
                        ? unless(all(label, own::hasHost), "it asks for a certificate for " + label.value())
                        : unless(FREE.contains(label.option()) && isPlain(label.value()), unknown(label));
        };
    }

    private boolean routesOwn(TraefikLabel label) {
        return RouteRule.isOwn(label.value(), own)
                || (label.protocol().equals("tcp") && RouteRule.isEveryName(label.value()) && isAlone(label));
    }

    /** Whether a router takes requests only where nobody but this recipe gets any. */
    private boolean isAlone(TraefikLabel router) {
        List<String> entryPoints = siblings.stream()
                .filter(label -> label.protocol().equals(router.protocol())
                        && label.kind().equals("routers")
                        && label.name().equals(router.name())
                        && label.option().equals("entrypoints"))
                .flatMap(label -> label.values().stream())
                .toList();
        return !entryPoints.isEmpty() && entryPoints.stream().allMatch(own::hasEntryPoint);
    }

    /** Whether there is a router for UDP, and every one says where it stands. */
    private boolean hasDoorsOfItsOwn() {
        Map<String, List<TraefikLabel>> routers = siblings.stream()
                .filter(label -> label.protocol().equals("udp") && label.kind().equals("routers"))
                .collect(Collectors.groupingBy(TraefikLabel::name));
        return !routers.isEmpty()
                && routers.values().stream()
                        .allMatch(labels ->
                                labels.stream().anyMatch(label -> label.option().equals("entrypoints")));
    }

    private Optional<String> entryPoints(TraefikLabel label) {
        boolean right = label.protocol().equals("udp")
                ? all(label, own::hasEntryPoint)
                : label.value().isEmpty() || ENTRY_POINTS.matcher(label.value()).matches();
        return unless(right, "the entry point " + label.value() + " may be another app's");
    }

    private Optional<String> service(TraefikLabel label) {
        String name = AT_THE_PROXY.matcher(label.value()).replaceFirst("");
        return unless(own.hasRoute(name) && !name.contains("@"), label.value() + " may be another app's");
    }

    private Optional<String> middleware(TraefikLabel label) {
        return switch (label.option()) {
            case "errors.service" -> service(label);
            case "forwardauth.address" ->
                unless(ForwardAddress.isOwn(label.value(), own), label.value() + " is not the stack's");
            case "chain.middlewares" ->
                unless(all(label, MIDDLEWARE.asMatchPredicate()), "it names a middleware of the proxy's own");
            default -> known(label, MIDDLEWARE_OPTION);
        };
    }

    private static Optional<String> known(TraefikLabel label, Pattern options) {
        return unless(options.matcher(label.option()).matches(), unknown(label));
    }

    private static String unknown(TraefikLabel label) {
        return label.option() + " is not on the list for " + NOT_ON_THE_LIST.getOrDefault(label.kind(), "it");
    }

    private static boolean all(TraefikLabel label, Predicate<String> what) {
        return label.values().stream().allMatch(what);
    }

    private static boolean isPlain(String value) {
        return !value.contains("@internal");
    }

    private static Optional<String> unless(boolean right, String why) {
        return right ? Optional.empty() : Optional.of(why);
    }
}
