package coop.ccci.engine.lab;

import com.fasterxml.jackson.annotation.JsonProperty;
import coop.ccci.model.UsageProblem;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** A lab's {@code images.yml}: the base image, the file that lists its packages, and the images in building order. */
record LabPlan(
        @JsonProperty(required = true) String base,
        @JsonProperty(required = true) String packages,
        @JsonProperty(required = true) List<Image> images) {
    private static final Pattern TAG = Pattern.compile("[a-z0-9][a-z0-9._/-]*:[A-Za-z0-9_][A-Za-z0-9_.-]*");

    /** One image: its tag, the folder it is built from, and build arguments. */
    record Image(
            @JsonProperty(required = true) String tag,
            @JsonProperty(required = true) String context,
            Optional<Map<String, String>> args) {

        Image {
            checkTag(tag);
            args = args.map(Map::copyOf);
        }
    }

    LabPlan {
        checkTag(base);
        images = List.copyOf(images);
    }

    static LabPlan of(Path lab) {
        return LabFile.yaml(lab.resolve("images.yml"), LabPlan.class);
    }

    /** Debian's release, which is the base image's tag. */
    String suite() {
        return base.substring(base.indexOf(':') + 1);
    }

    List<String> packageNames(Path lab) {
        return LabFile.lines(lab.resolve(packages));
    }

    private static void checkTag(String tag) {
        if (!TAG.matcher(tag).matches()) {
            throw new UsageProblem("images.yml: \"" + tag + "\" is not name:tag", "write it as name:tag");
        }
    }
}
