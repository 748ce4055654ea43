package coop.ccci.engine.lint;

import java.util.List;
import java.util.stream.Stream;

/** Every service has an image. */
final class R011Image implements Rule {
    @Override
    public Facts facts() {
        return new Facts("R011", Severity.ERROR, "every service has an image");
    }

    @Override
    public List<Hit> check(Subject subject) {
        return subject.perService(service -> service.image().isPresent()
                ? Stream.of()
                : Stream.of(new Hit(
                        subject.where("services", service.name()),
                        "service " + service.name() + " has no image",
                        "give it one, or its overlay the same name as the service it changes")));
    }
}
