package coop.ccci.engine.lint;

import java.nio.file.Files;
import java.util.List;

/** There is a .env.sample. */
final class R008EnvSample implements Rule {
    @Override
    public Facts facts() {
        return new Facts("R008", Severity.ERROR, "there is a .env.sample");
    }

    @Override
    public List<Hit> check(Subject subject) {
        return Files.isRegularFile(subject.folder().resolve(".env.sample"))
                ? List.of()
                : List.of(new Hit(
                        ".env.sample",
                        "the recipe has no .env.sample",
                        "add one that names every variable of the recipe"));
    }
}
