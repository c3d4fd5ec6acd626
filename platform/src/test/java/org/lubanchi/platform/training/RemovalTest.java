package org.lubanchi.platform.training;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import org.junit.jupiter.api.Test;
import org.lubanchi.platform.ProgramClasses;

/** Training can be taken away: no class outside its package knows it. */
class RemovalTest {
    private static final String TRAINING = "org.lubanchi.platform.training";

    @Test
    void nothingOutsideTheModuleUsesIt() {
        assertThat(ProgramClasses.list()
                        .filter(type -> !within(type))
                        .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
                        .filter(use -> within(use.getTargetClass()))
                        .map(use -> use.getOriginClass().getName() + " uses "
                                + use.getTargetClass().getName()))
                .isEmpty();
    }

    @Test
    void aUseWouldBeSeen() {
        assertThat(ProgramClasses.listWithin(TRAINING + ".web")
                        .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
                        .anyMatch(use -> within(use.getTargetClass())))
                .isTrue();
    }

    private static boolean within(JavaClass type) {
        return (type.getPackageName() + ".").startsWith(TRAINING + ".");
    }
}
