package coop.ccci.engine.lint;

import coop.ccci.engine.compose.Compose.Service;
import java.util.List;

/** Some service has traefik.enable=true (only where .env.sample has DOMAIN). */
final class R010Traefik implements Rule {
    @Override
    public Facts facts() {
        return new Facts(
                "R010", Severity.ERROR, "some service has traefik.enable=true (only where .env.sample has DOMAIN)");
    }

    @Override
    public List<Hit> check(Subject subject) {
        if (!subject.sampleVariables().contains("DOMAIN") || subject.services().anyMatch(R010Traefik::isRouted)) {
            return List.of();
        }
        return subject.stack().stream()
                .map(stack -> new Hit(
                        subject.where("services"),
                        "no service has the label traefik.enable=true, though .env.sample has a DOMAIN",
                        "put traefik.enable=true under deploy.labels of the service that is to be reached"))
                .toList();
    }

    private static boolean isRouted(Service service) {
        return service.labels().getOrDefault("traefik.enable", "").equalsIgnoreCase("true");
    }
}
