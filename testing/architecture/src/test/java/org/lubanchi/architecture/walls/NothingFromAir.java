package org.lubanchi.architecture.walls;

import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lubanchi.architecture.Boundaries;
import org.lubanchi.architecture.Checkout;
import org.lubanchi.architecture.Violation;
import org.lubanchi.architecture.Wall;

/** D9: clock, randomness, locale and zone are parameters; only the wiring takes them from the air. */
public final class NothingFromAir implements Wall {
    private static final String NEW = "<init>";
    private static final Map<String, Set<String>> AIR = Map.ofEntries(
            Map.entry(
                    "java.time.Clock", Set.of("systemUTC", "systemDefaultZone", "system", "tickSeconds", "tickMillis")),
            Map.entry("java.lang.System", Set.of("currentTimeMillis", "nanoTime")),
            Map.entry("java.lang.Math", Set.of("random")),
            Map.entry("java.util.concurrent.ThreadLocalRandom", Set.of("current")),
            Map.entry("java.util.UUID", Set.of("randomUUID")),
            Map.entry("java.util.random.RandomGenerator", Set.of("getDefault")),
            Map.entry("java.security.SecureRandom", Set.of(NEW, "getInstanceStrong")),
            Map.entry("java.util.Locale", Set.of("getDefault")),
            Map.entry("java.time.ZoneId", Set.of("systemDefault")),
            Map.entry("java.util.TimeZone", Set.of("getDefault")));
    private static final Set<String> WITHOUT_ARGUMENT =
            Set.of("java.util.Random", "java.util.SplittableRandom", "java.util.Date");

    @Override
    public String id() {
        return "nothing-from-air";
    }

    @Override
    public List<Violation> check(Checkout checkout) {
        Boundaries boundaries = checkout.boundaries();
        List<Violation> broken = new ArrayList<>();
        for (JavaClass type : checkout.classes()) {
            if (boundaries.names(Boundaries.Kind.AIR, type.getName())) {
                continue;
            }
            for (JavaAccess<?> access : type.getAccessesFromSelf()) {
                if (access.getTarget() instanceof CodeUnitAccessTarget target && fromAir(target)) {
                    String message = "takes " + target.getOwner().getSimpleName() + "." + target.getName()
                            + " from the air: make it a parameter";
                    broken.add(new Violation(checkout.pathOf(type), access.getLineNumber(), message));
                }
            }
        }
        return broken;
    }

    private static boolean fromAir(CodeUnitAccessTarget target) {
        String owner = target.getOwner().getName();
        List<String> parameters =
                target.getRawParameterTypes().stream().map(JavaClass::getName).toList();
        if (AIR.getOrDefault(owner, Set.of()).contains(target.getName())) {
            return true;
        }
        if (WITHOUT_ARGUMENT.contains(owner) && target.getName().equals(NEW)) {
            return parameters.isEmpty();
        }
        if (owner.equals("java.util.Collections") && target.getName().equals("shuffle")) {
            return parameters.size() == 1;
        }
        return owner.startsWith("java.time.")
                && target.getName().equals("now")
                && !parameters.contains("java.time.Clock");
    }
}
