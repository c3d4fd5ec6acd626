package org.lubanchi.architecture.walls;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaType;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.lubanchi.architecture.Boundaries;
import org.lubanchi.architecture.Checkout;
import org.lubanchi.architecture.Violation;
import org.lubanchi.architecture.Wall;

/** D10: no engine has a floating point number in a field, parameter or result; amounts are exact decimals. */
public final class ExactDecimals implements Wall {
    private static final Set<String> FLOATING = Set.of("double", "float", "java.lang.Double", "java.lang.Float");

    @Override
    public String id() {
        return "exact-decimals";
    }

    @Override
    public List<Violation> check(Checkout checkout) {
        Boundaries boundaries = checkout.boundaries();
        List<Violation> broken = new ArrayList<>();
        for (JavaClass type : checkout.classes()) {
            boolean judged = type.getName().startsWith("org.lubanchi.engine.")
                    && !boundaries.names(Boundaries.Kind.DOUBLE, type.getName());
            if (judged) {
                broken.addAll(judge(checkout, type));
            }
        }
        return broken;
    }

    private static List<Violation> judge(Checkout checkout, JavaClass type) {
        List<Violation> broken = new ArrayList<>();
        for (JavaField field : type.getFields()) {
            if (isFloating(field.getType())) {
                broken.add(Violation.of(checkout.pathOf(type), "field " + field.getName() + " is floating point"));
            }
        }
        for (JavaCodeUnit unit : type.getCodeUnits()) {
            boolean written = !unit.getModifiers().contains(JavaModifier.SYNTHETIC);
            Stream<JavaType> types = Stream.concat(Stream.of(unit.getReturnType()), unit.getParameterTypes().stream());
            if (written && types.anyMatch(ExactDecimals::isFloating)) {
                int line = unit.getSourceCodeLocation().getLineNumber();
                broken.add(
                        new Violation(checkout.pathOf(type), line, unit.getName() + " takes or gives floating point"));
            }
        }
        return broken;
    }

    private static boolean isFloating(JavaType type) {
        return type.getAllInvolvedRawTypes().stream()
                .map(raw -> raw.getBaseComponentType().getName())
                .anyMatch(FLOATING::contains);
    }
}
