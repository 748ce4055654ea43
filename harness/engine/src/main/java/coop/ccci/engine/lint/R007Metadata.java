package coop.ccci.engine.lint;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The metadata block of README.md is filled in. */
final class R007Metadata implements Rule {
    private static final Pattern BLOCK =
            Pattern.compile("<!--\\s*metadata\\s*-->(?<block>.*?)<!--\\s*endmetadata\\s*-->", Pattern.DOTALL);
    private static final List<String> KEYS =
            List.of("Category", "Status", "Image", "Healthcheck", "Backups", "Email", "Tests", "SSO");

    @Override
    public Facts facts() {
        return new Facts("R007", Severity.WARN, "the metadata block of README.md is filled in");
    }

    @Override
    public List<Hit> check(Subject subject) {
        Matcher block = BLOCK.matcher(TextFile.orEmpty(subject.folder().resolve("README.md")));
        if (!block.find()) {
            return List.of(hit("there is no metadata block"));
        }
        return KEYS.stream()
                .filter(key -> !isFilledIn(block.group("block"), key))
                .map(key -> hit("the metadata say nothing of " + key))
                .toList();
    }

    private static boolean isFilledIn(String block, String key) {
        String line = "(?im)^\\s*[*-]\\s*\\**" + key.toLowerCase(Locale.ROOT) + "\\**\\s*:\\**[ \\t]*\\S.*$";
        return Pattern.compile(line).matcher(block).find();
    }

    private static Hit hit(String text) {
        return new Hit(
                "README.md",
                text,
                "fill in " + String.join(", ", KEYS) + " between <!-- metadata --> and <!-- endmetadata -->");
    }
}
