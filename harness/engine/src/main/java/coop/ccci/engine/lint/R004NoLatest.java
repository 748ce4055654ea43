package coop.ccci.engine.lint;

import java.util.List;

/** No image has the tag latest. */
final class R004NoLatest implements Rule {
    @Override
    public Facts facts() {
        return new Facts("R004", Severity.WARN, "no image has the tag latest");
    }

    @Override
    public List<Hit> check(Subject subject) {
        return subject.perService(service -> service.image().stream()
                .filter(image ->
                        ImageName.parse(image).tag().filter("latest"::equals).isPresent())
                .map(image -> new Hit(
                        subject.where("services", service.name(), "image"),
                        "image " + image + " is another one from time to time",
                        "name the version that this recipe was made for")));
    }
}
