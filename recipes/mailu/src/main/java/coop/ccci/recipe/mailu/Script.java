package coop.ccci.recipe.mailu;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** A program that is sent into a container. */
enum Script {
    DELETE_ACCOUNTS("delete-accounts.py");

    private final String file;

    Script(String file) {
        this.file = file;
    }

    String text() {
        try (InputStream in = Script.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException(file + " is not in the plug-in");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
