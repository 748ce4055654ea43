package coop.ccci.tests.docs;

import static org.assertj.core.api.Assertions.assertThat;

import coop.ccci.engine.lint.Linter;
import coop.ccci.engine.results.ResultsFields;
import coop.ccci.model.ExitCode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The README says what the code does. */
class ReadmeTests {
    private final Checkout checkout = Checkout.here();
    private final String readme = checkout.page("README.md");
    private final Tables tables = new Tables(readme);

    @Test
    void exitCodesAreThoseOfTheProgram() {
        assertThat(tables.rows("exit code", "meaning"))
                .isEqualTo(Arrays.stream(ExitCode.values())
                        .map(code -> List.of(String.valueOf(code.number()), code.meaning()))
                        .toList());
    }

    @Test
    void lintRulesAreThoseOfTheLinter() {
        assertThat(tables.rows("rule", "severity", "what it checks"))
                .isEqualTo(Linter.rules().stream()
                        .map(rule -> List.of(rule.id(), rule.severity(), rule.checks()))
                        .toList());
    }

    @Test
    void fieldsAreThoseOfTheResults() {
        List<String> fields = tables.column(0, "field", "content").stream()
                .flatMap(cell -> Tables.code(cell).stream())
                .toList();
        assertThat(fields)
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(ResultsFields.ofRecords().stream()
                        .filter(name -> !name.contains(".") && !name.contains("[]"))
                        .toList());
    }

    @Test
    void commandsAreThoseOfTheProgram() {
        assertThat(tables.column(0, "command", "what it does"))
                .containsExactlyElementsOf(Help.of().commands().stream()
                        .map(command -> "`cc-ci " + command + "`")
                        .toList());
    }

    @Test
    void optionsThatAreNamedExist() {
        Set<String> known = new TreeSet<>();
        Stream.of("demo", "run", "lint", "adversary", "doctor", "show", "verify", "reproduce", "bot")
                .forEach(command -> known.addAll(Help.options(Help.of(command).text())));
        known.addAll(Help.options(Help.of("cell", "up").text()));
        known.addAll(Help.options(Help.of("record", "check").text()));
        Stream.of("claim", "verdict", "finding", "fix", "close", "done")
                .forEach(command ->
                        known.addAll(Help.options(Help.of("review", command).text())));
        assertThat(Help.options(readme)).hasSizeGreaterThan(8).isSubsetOf(known);
    }

    @Test
    void variablesOfThePipelineAreOptionsOfRun() {
        String help = Help.of("run").text();
        Set<String> options = Help.options(help);
        assertThat(List.of("CCCI_RUN_ID", "CCCI_UPLOAD_URL", "CCCI_UPLOAD_TOKEN"))
                .allSatisfy(variable -> assertThat(help).contains(variable))
                .allSatisfy(variable -> assertThat(readme).contains("`" + variable + "`"));
        assertThat(List.of("RECIPE", "SRC", "REF", "PR", "BASE", "ONLY", "REQUIRE_LEVEL"))
                .allSatisfy(variable -> {
                    assertThat(readme).contains("`" + variable + "`");
                    assertThat(options)
                            .contains("--"
                                    + variable.toLowerCase(java.util.Locale.ROOT)
                                            .replace('_', '-'));
                });
    }

    @Test
    void foldersExistAndNoFolderIsForgotten() {
        List<String> named = tables.column(0, "folder", "what is in it").stream()
                .flatMap(cell -> Tables.code(cell).stream())
                .toList();
        assertThat(named)
                .allSatisfy(
                        folder -> assertThat(checkout.root().resolve(folder)).isDirectory());
        Set<String> tops = new TreeSet<>();
        checkout.files().stream()
                .filter(file -> file.getNameCount() > 1)
                .map(file -> file.getName(0).toString())
                .filter(folder -> !folder.equals(".mvn"))
                .forEach(tops::add);
        assertThat(named.stream().map(folder -> Path.of(folder).getName(0).toString()))
                .containsAll(tops);
    }

    @Test
    void modulesAreAllInTheFolderTable() {
        assertThat(checkout.modules()).hasSizeGreaterThan(5).isSubsetOf(Tables.code(readme));
    }

    @Test
    void wordsOfTheGlossaryAreTypesOrPackages() {
        Sources sources = Sources.of(checkout);
        assertThat(tables.column(2, "word", "meaning", "in the code"))
                .flatMap(Tables::code)
                .hasSizeGreaterThan(15)
                .allSatisfy(name -> assertThat(sources.file(name).isPresent() || isPackage(name))
                        .as("%s is a type, a package or a folder", name)
                        .isTrue());
    }

    @Test
    void typesThatAreNamedExist() {
        Sources sources = Sources.of(checkout);
        assertThat(Tables.code(readme))
                .filteredOn(word -> word.matches("[A-Z][a-z]\\w+(\\.\\w+(\\(\\))?)?"))
                .hasSizeGreaterThan(10)
                .allSatisfy(word -> assertThat(sources.file(word.replaceFirst("\\..*", "")))
                        .as(word)
                        .isPresent());
    }

    @Test
    void linksLeadSomewhere() {
        assertThat(checkout.pages())
                .allSatisfy(page -> assertThat(Links.of(checkout.page(page.toString())))
                        .allSatisfy(target -> assertThat(
                                        checkout.root().resolve(page).resolveSibling(target))
                                .as("%s links to %s", page, target)
                                .exists()));
    }

    private boolean isPackage(String name) {
        String end = "/java/" + name.replace('.', '/');
        return Files.isDirectory(checkout.root().resolve(name))
                || checkout.files().stream()
                        .map(file -> String.valueOf(file.getParent()))
                        .anyMatch(folder -> folder.endsWith(end));
    }
}
