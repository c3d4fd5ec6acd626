package org.lubanchi.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

class WallsTest {
    private static final Checkout HERE = Checkout.here();

    @TempDir
    Path temporary;

    @TestFactory
    Stream<DynamicTest> theHouseKeepsTheWall() {
        return Walls.all().stream()
                .map(wall -> dynamicTest(wall.id(), () -> {
                    List<Violation> broken = wall.check(HERE);
                    assertThat(broken)
                            .withFailMessage(() -> report(wall, broken))
                            .isEmpty();
                }));
    }

    @TestFactory
    Stream<DynamicTest> theWallStandsAgainstItsFixture() {
        return Walls.all().stream()
                .map(wall -> dynamicTest(wall.id(), () -> {
                    Fixture fixture = Fixture.read(wall.id());
                    TreeSet<String> reported = new TreeSet<>();
                    wall.check(fixture.violating(temporary.resolve(wall.id() + "-violating")))
                            .forEach(violation -> reported.add(violation.path()));
                    assertThat(fixture.broken()).isNotEmpty();
                    assertThat(reported).containsExactlyElementsOf(fixture.broken());
                }));
    }

    @TestFactory
    Stream<DynamicTest> theWallLetsTheCleanTwinPass() {
        return Walls.all().stream()
                .map(wall -> dynamicTest(wall.id(), () -> {
                    Fixture fixture = Fixture.read(wall.id());
                    assertThat(wall.check(fixture.clean(temporary.resolve(wall.id() + "-clean"))))
                            .isEmpty();
                }));
    }

    @Test
    void everySourceIsCompiledBeforeItIsJudged() {
        assertThat(HERE.uncompiled())
                .as("compile first: mvn -pl testing/architecture -am test")
                .isEmpty();
    }

    @Test
    void theWallsSeeTheHouse() {
        assertThat(HERE.classes())
                .anyMatch(type -> type.getName().equals("org.lubanchi.engine.kernel.Quantity"))
                .anyMatch(type -> type.getName().equals("org.lubanchi.engine.kernel.Observed$Missing"));
        assertThat(HERE.sources()).anyMatch(file -> !file.main());
    }

    private static String report(Wall wall, List<Violation> broken) {
        StringBuilder text = new StringBuilder(wall.id() + ": " + broken.size() + " broken\n");
        broken.forEach(violation -> text.append("  ").append(violation).append('\n'));
        return text.toString();
    }
}
