package org.lubanchi.platform.training;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** Training can be taken away: no class outside its package knows it. */
class RemovalTest {
    private static final String TRAINING = "org.lubanchi.platform.training";

    @Test
    void nothingOutsideTheModuleUsesIt() {
        assertThat(new ClassFileImporter()
                                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                                .importPackages("org.lubanchi")
                                .stream()
                                .filter(type ->
                                        !within(type) && type.getPackageName().startsWith("org.lubanchi"))
                                .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
                                .filter(use -> within(use.getTargetClass()))
                                .map(use -> use.getOriginClass().getName() + " uses "
                                        + use.getTargetClass().getName())
                                .filter(line -> !line.contains("Test")))
                .isEmpty();
    }

    @Test
    void aUseWouldBeSeen() {
        assertThat(new ClassFileImporter()
                        .importPackages(TRAINING + ".web").stream()
                                .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
                                .anyMatch(use -> within(use.getTargetClass())))
                .isTrue();
    }

    private static boolean within(JavaClass type) {
        return (type.getPackageName() + ".").startsWith(TRAINING + ".");
    }
}
