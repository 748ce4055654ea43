package coop.ccci.engine.admission;

import coop.ccci.engine.compose.Node;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Services run images from registries with a public name; nothing is built, and nothing within the host's network is asked. */
final class AD007Images implements Rule {
    private static final Pattern IMAGE = Pattern.compile("(?:(?<registry>[^/]*[.:][^/]*|localhost)/)?"
            + "[a-z0-9]+(?:[._/-]+[a-z0-9]+)*(?::[\\w][\\w.-]{0,127})?(?:@sha256:[0-9a-f]{64})?");
    private static final Pattern REGISTRY = Pattern.compile("(?:[a-zA-Z0-9-]+\\.)+[a-zA-Z][a-zA-Z0-9-]*(?::\\d{1,5})?");

    @Override
    public AdmissionRule facts() {
        return new AdmissionRule("AD007", "images from registries with a public name; nothing is built");
    }

    @Override
    public Stream<Hit> check(Dossier dossier) {
        return dossier.services().flatMap(AD007Images::check);
    }

    private static Stream<Hit> check(Layer.Service service) {
        Stream<Hit> built = service.at("build").stream()
                .map(build -> service.hit(
                        build.place(),
                        "build runs its steps on the host",
                        "publish the image and name it under image"));
        Stream<Hit> odd = service.at("image").stream()
                .filter(Nodes::isWritten)
                .filter(image -> !isPublic(Nodes.text(image)))
                .map(image -> odd(service, image));
        return Stream.concat(built, odd);
    }

    private static boolean isPublic(String image) {
        Matcher matcher = IMAGE.matcher(image);
        return matcher.matches()
                && (matcher.group("registry") == null
                        || REGISTRY.matcher(matcher.group("registry")).matches());
    }

    private static Hit odd(Layer.Service service, Node image) {
        return service.hit(
                image.place(),
                "image" + Values.quoted(image) + " is not in a registry with a public name",
                "name the image as registry.example.org/name:tag");
    }
}
