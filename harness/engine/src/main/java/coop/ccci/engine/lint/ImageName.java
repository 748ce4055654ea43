package coop.ccci.engine.lint;

import java.util.Optional;

/** An image's name taken apart. */
record ImageName(String repository, Optional<String> tag, Optional<String> digest) {

    static ImageName parse(String text) {
        int at = text.indexOf('@');
        Optional<String> digest = at < 0 ? Optional.empty() : Optional.of(text.substring(at + 1));
        String name = at < 0 ? text : text.substring(0, at);
        // A colon before the last slash belongs to the registry's port.
        int colon = name.lastIndexOf(':');
        return colon > name.lastIndexOf('/')
                ? new ImageName(name.substring(0, colon), Optional.of(name.substring(colon + 1)), digest)
                : new ImageName(name, Optional.empty(), digest);
    }
}
