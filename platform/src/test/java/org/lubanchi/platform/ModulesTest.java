package org.lubanchi.platform;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

class ModulesTest {
    private final ApplicationModules modules = ApplicationModules.of(LubanchiApplication.class);

    @Test
    void useOnlyWhatTheyDeclareAndHaveNoCycle() {
        assertThat(modules.verify().stream().count()).isGreaterThanOrEqualTo(7);
    }

    @Test
    void eachSaysWhatItMayUse() {
        assertThat(modules.stream()
                        .map(module -> module.getBasePackage().getName())
                        .filter(name -> !says(name)))
                .isEmpty();
    }

    @Test
    void oneThatIsSilentIsFound() {
        assertThat(says("org.lubanchi.platform")).isFalse();
        assertThat(says("org.lubanchi.platform.access")).isTrue();
    }

    @Test
    void hideTheirInternalsAndTheirControllers() {
        assertThat(ProgramClasses.listWithin("org.lubanchi.platform")
                        .filter(type -> type.getPackageName().matches(".*\\.(internal|web)(\\..*)?"))
                        .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC))
                        .filter(JavaClass::isTopLevelClass)
                        .map(JavaClass::getName))
                .isEmpty();
    }

    @Test
    void onlyAccessMakesAReadScope() {
        assertThat(ProgramClasses.listWithin("org.lubanchi.platform")
                        .flatMap(type -> type.getConstructorCallsFromSelf().stream())
                        .filter(call -> call.getTargetOwner().getSimpleName().equals("ReadScope"))
                        .map(call -> call.getOriginOwner().getPackageName())
                        .distinct())
                .containsExactly("org.lubanchi.platform.access.internal");
    }

    /** Deny by default: the annotation is there and names its list, be it empty. */
    private static boolean says(String packageName) {
        try {
            Class<?> info = Class.forName(packageName + ".package-info");
            ApplicationModule module = info.getAnnotation(ApplicationModule.class);
            return module != null
                    && !Arrays.asList(module.allowedDependencies()).contains(ApplicationModule.OPEN_TOKEN);
        } catch (ClassNotFoundException silent) {
            return false;
        }
    }
}
