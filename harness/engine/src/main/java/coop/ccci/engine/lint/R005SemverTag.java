package coop.ccci.engine.lint;

import java.util.List;
import java.util.regex.Pattern;

/** Image tags look like versions. */
final class R005SemverTag implements Rule {
    private static final Pattern VERSION = Pattern.compile("[vV]?\\d+(\\.\\d+)*([-+._][A-Za-z0-9._+-]*)?");

    @Override
    public Facts facts() {
        return new Facts("R005", Severity.WARN, "image tags look like versions");
    }

    @Override
    public List<Hit> check(Subject subject) {
        return subject.perService(service -> service.image().stream()
                .filter(image ->
                        ImageName.parse(image).tag().filter(this::isNoVersion).isPresent())
                .map(image -> new Hit(
                        subject.where("services", service.name(), "image"),
                        "the tag of image " + image + " does not look like a version",
                        "use a tag such as 1.2.3, so that upgrades can be told apart")));
    }

    private boolean isNoVersion(String tag) {
        return !tag.equals("latest") && !VERSION.matcher(tag).matches();
    }
}
