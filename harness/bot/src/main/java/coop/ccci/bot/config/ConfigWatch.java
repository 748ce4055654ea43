package coop.ccci.bot.config;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** cc-ci.yml as the bot began with it, and what becomes of the file while the bot runs. */
public final class ConfigWatch {
    private static final String RECIPES = "recipes";

    private final Path file;
    private final Map<String, String> environment;
    private final BotConfig config;
    private final JsonNode begun;
    private Stamp seen;

    private ConfigWatch(Path file, Map<String, String> environment) {
        this.file = file;
        this.environment = Map.copyOf(environment);
        this.seen = Stamp.of(file);
        ConfigFile.Reading reading = ConfigFile.whole(file, environment);
        this.config = reading.config();
        this.begun = reading.root();
    }

    /** What is enrolled now, and the other settings that are not as the bot began with them. */
    public record Change(List<Enrolled> recipes, Set<String> others) {}

    /** Reads all of it; everything that is wrong is one {@link coop.ccci.model.UsageProblem}. */
    public static ConfigWatch open(Path file, Map<String, String> environment) {
        return new ConfigWatch(file, environment);
    }

    /** What the bot begins with. */
    public BotConfig config() {
        return config;
    }

    /** Which file it is. */
    public Path file() {
        return file;
    }

    /** Reads it again where it was written to since the last look; what is wrong with it then is said once. */
    public Optional<Change> look() {
        Stamp now = Stamp.of(file);
        if (now.equals(seen)) {
            return Optional.empty();
        }
        seen = now;
        ConfigFile.Reading reading = ConfigFile.whole(file, environment);
        return Optional.of(new Change(reading.config().recipes(), others(reading.root())));
    }

    private Set<String> others(JsonNode now) {
        Set<String> names = new TreeSet<>();
        begun.fieldNames().forEachRemaining(names::add);
        now.fieldNames().forEachRemaining(names::add);
        names.removeIf(name -> name.equals(RECIPES) || now.path(name).equals(begun.path(name)));
        return names;
    }

    /** What tells one state of a file from another without reading it. */
    private record Stamp(FileTime time, long size, String key) {
        private static final Stamp NONE = new Stamp(FileTime.fromMillis(0), -1, "");

        private static Stamp of(Path file) {
            try {
                BasicFileAttributes facts = Files.readAttributes(file, BasicFileAttributes.class);
                return new Stamp(facts.lastModifiedTime(), facts.size(), String.valueOf(facts.fileKey()));
            } catch (IOException gone) {
                return NONE;
            }
        }
    }
}
