package org.lubanchi.platform;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.stream.Stream;

/** The classes of the whole program without its tests, read once for all tests that look at them. */
public final class ProgramClasses {
    private static final JavaClasses ALL = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.lubanchi");

    private ProgramClasses() {}

    /** All of them. */
    public static Stream<JavaClass> list() {
        return ALL.stream();
    }

    /** Those of a package and of the packages in it. */
    public static Stream<JavaClass> listWithin(String packageName) {
        return list().filter(type -> (type.getPackageName() + ".").startsWith(packageName + "."));
    }
}
