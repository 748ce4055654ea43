package coop.ccci.tests.breaks;

import coop.ccci.tests.support.Lab;
import coop.ccci.tests.support.VariantRepository;

/** The recipe custom-html with something wrong in its head. */
final class Html {
    private Html() {}

    /** The head, as it should be. */
    static VariantRepository head() {
        return VariantRepository.of(Lab.CUSTOM_HTML);
    }

    /** A head whose entrypoint does this before it starts the web server. */
    static VariantRepository starting(String script) {
        return head().replace("entrypoint.sh.tmpl", "exec \"$@\"", script + "\nexec \"$@\"")
                .replace("abra.sh", "APP_ENTRYPOINT_VERSION=v1", "APP_ENTRYPOINT_VERSION=v2");
    }

    /** A head with a second volume, {@code notes}, at {@code /srv/notes}. */
    static VariantRepository withNotes() {
        return head().replace(
                        "compose.yml",
                        "- content:/usr/share/nginx/html\n",
                        "- content:/usr/share/nginx/html\n      - notes:/srv/notes\n")
                .replace("compose.yml", "\nvolumes:\n  content:\n", "\nvolumes:\n  content:\n  notes:\n");
    }
}
