package coop.ccci.engine.lint;

import coop.ccci.engine.compose.Compose.Service;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Every service has a healthcheck. */
final class R002Healthcheck implements Rule {
    @Override
    public Facts facts() {
        return new Facts("R002", Severity.WARN, "every service has a healthcheck");
    }

    @Override
    public List<Hit> check(Subject subject) {
        return subject.perService(service -> hasCheck(service)
                ? Stream.of()
                : Stream.of(new Hit(
                        subject.where("services", service.name()),
                        "service " + service.name() + " has no healthcheck",
                        "add one, or else the service counts as healthy as soon as it runs")));
    }

    private static boolean hasCheck(Service service) {
        return service.healthcheck()
                .filter(check -> !(check instanceof Map<?, ?> map
                        && (Boolean.TRUE.equals(map.get("disable"))
                                || List.of("NONE").equals(map.get("test")))))
                .isPresent();
    }
}
