package coop.ccci.tests.docs;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The Java sources of a checkout, found by the names of their classes. */
record Sources(Checkout checkout, List<Path> files) {
    private static final Pattern TEST = Pattern.compile(
            "@(Test|RecipeTest|ParameterizedTest|RepeatedTest|TestFactory|Property|Example|ArchTest)\\b");
    private static final Pattern SWITCHED_OFF = Pattern.compile("(?m)^@Disabled");
    private static final Pattern ABSTRACT = Pattern.compile("\\babstract class\\b");

    static Sources of(Checkout checkout) {
        return new Sources(
                checkout,
                checkout.files().stream()
                        .filter(file -> file.toString().endsWith(".java"))
                        .toList());
    }

    /** The file of a class, by its full name or by its last part. */
    Optional<Path> file(String name) {
        String end = "/" + name.replace('.', '/') + ".java";
        return files.stream().filter(file -> file.toString().endsWith(end)).findFirst();
    }

    /** What is wrong with {@code class}, {@code class#method} or {@code class.method} as the name of a test; or nothing. */
    Optional<String> wrong(String test) {
        String[] parts = test.split("#|\\.(?=[a-z]\\w*$)", 2);
        Optional<Path> file = file(parts[0]);
        if (file.isEmpty()) {
            return Optional.of(test + ": there is no such class");
        }
        String source = checkout.page(file.get().toString());
        if (isNeverRun(parts[0], source)) {
            return Optional.of(test + ": nothing runs it");
        }
        boolean tests = parts.length == 1 ? TEST.matcher(source).find() : isTest(source, parts[1]);
        return tests ? Optional.empty() : Optional.of(test + ": that is no test, or it is switched off");
    }

    private boolean isNeverRun(String name, String source) {
        Pattern heir = Pattern.compile("\\bextends " + name.replaceFirst(".*\\.", "") + "\\b");
        return SWITCHED_OFF.matcher(source).find()
                || (ABSTRACT.matcher(source).find()
                        && files.stream()
                                .noneMatch(file ->
                                        heir.matcher(checkout.ascii(file)).find()));
    }

    /** Whether the lines from the last empty one down to the method's name hold an annotation of a test. */
    private static boolean isTest(String source, String method) {
        Pattern declared = Pattern.compile("(?s).*\\n\\s*\\n(.*?\\s" + Pattern.quote(method) + "\\()");
        String head = declared.matcher(source)
                .results()
                .map(match -> match.group(1))
                .findFirst()
                .orElse("");
        return TEST.matcher(head).find() && !head.contains("@Disabled");
    }
}
