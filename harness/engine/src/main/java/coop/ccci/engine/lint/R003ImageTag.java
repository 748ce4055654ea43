package coop.ccci.engine.lint;

import java.util.List;

/** Every image has a tag. */
final class R003ImageTag implements Rule {
    @Override
    public Facts facts() {
        return new Facts("R003", Severity.WARN, "every image has a tag");
    }

    @Override
    public List<Hit> check(Subject subject) {
        return subject.perService(service -> service.image().stream()
                .filter(image -> ImageName.parse(image).tag().isEmpty()
                        && ImageName.parse(image).digest().isEmpty())
                .map(image -> new Hit(
                        subject.where("services", service.name(), "image"),
                        "image " + image + " has no tag, which means latest",
                        "name the version that this recipe was made for")));
    }
}
