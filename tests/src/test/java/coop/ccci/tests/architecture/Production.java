package coop.ccci.tests.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

/** The classes of the program, without tests; fewer than there must be is a failure, because an empty scan proves nothing. */
final class Production {
    private static final int AT_LEAST = 380;
    private static final JavaClasses CLASSES = imported();

    private Production() {}

    static JavaClasses classes() {
        return CLASSES;
    }

    private static JavaClasses imported() {
        JavaClasses all = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .withImportOption(location -> !location.contains("/coop/ccci/tests/"))
                .importPackages("coop.ccci");
        if (all.size() < AT_LEAST) {
            throw new AssertionError("only " + all.size() + " classes of the program were found");
        }
        return all;
    }
}
