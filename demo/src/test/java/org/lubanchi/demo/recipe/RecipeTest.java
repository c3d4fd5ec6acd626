package org.lubanchi.demo.recipe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lubanchi.demo.allocation.Draw;

class RecipeTest {
    private static final ReportingUnit REPORTER =
            new ReportingUnit("u", "SYN23-01-", 1, Map.of("unit.name", "某校", "unit.students", "1000"), Map.of());

    private static List<DraftRow> rows(int count) {
        List<DraftRow> rows = new ArrayList<>();
        for (int i = 1; i <= count; i++) {
            rows.add(new DraftRow(REPORTER, i, Map.of("base.code", i % 2 == 0 ? "660103" : "610101")));
        }
        return rows;
    }

    private static List<String> column(String recipe, int rows) {
        return RecipeReader.read(recipe).column(rows(rows), kitchen());
    }

    private static Kitchen kitchen() {
        return new Kitchen(
                2023,
                Draw.of(1, "test"),
                Map.of("money", new BigDecimal("100.01"), "people", new BigDecimal("7")),
                Map.of("trade", List.of("电工", "钳工")),
                Map.of(REPORTER.unit(), Map.of("change", changes())));
    }

    /** Two transfers of the first programme, one of the second, and one who withdrew. */
    private static List<DraftRow> changes() {
        List<DraftRow> changes = rows(4);
        List<String> kinds = List.of("in", "in", "in", "out");
        for (int i = 0; i < kinds.size(); i++) {
            changes.get(i).put("kind", kinds.get(i));
        }
        return changes;
    }

    @Test
    void aMixHoldsItsProportionsExactly() {
        List<String> column = column("mix a:750 b:250", 8);
        assertThat(Collections.frequency(column, "a")).isEqualTo(6);
        assertThat(Collections.frequency(column("yes 500", 8), "true")).isEqualTo(4);
    }

    @Test
    void aSpreadAddsUpToItsTotalAtItsScale() {
        List<String> shares = column("spread money", 7);
        assertThat(shares.stream().map(BigDecimal::new).reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualTo(new BigDecimal("100.01"));
        assertThat(column("spread people", 7)).containsOnly("1");
        assertThatThrownBy(() -> column("spread nothing", 7)).hasMessageContaining("nothing");
    }

    @Test
    void rowsPlannedBeforeAreCountedWhereTheyAgree() {
        assertThat(column("count change[kind=in]/base.code", 2)).containsExactly("2", "1");
        assertThat(column("count change[kind=out]/base.code", 2)).containsExactly("0", "1");
        assertThat(column("count nothing[kind=in]/base.code", 1)).containsExactly("0");
    }

    @Test
    void aTextIsFilledFromTheRowItsUnitAndItsYear() {
        assertThat(column("is {unit.name}{year}-{n}", 2)).containsExactly("某校2023-1", "某校2023-2");
        assertThat(column("is {base.code|4}", 2)).containsExactly("6101", "6601");
        assertThat(column("is {word.trade}", 9)).containsAnyOf("电工", "钳工").doesNotContain("");
        assertThat(column("number Q", 1)).containsExactly("SYN23-01-Q000001");
        assertThat(column("cycle a b", 3)).containsExactly("a", "b", "a");
    }

    @Test
    void aConditionSendsRowsToTheirRecipe() {
        assertThat(column("when base.code=660103 then is yes else missing not_applicable", 2))
                .containsExactly("#not_applicable", "yes");
        assertThat(column("map base.code 66:C 660103:D *:A", 2)).containsExactly("A", "D");
    }

    @Test
    void drawnNumbersAndDaysStayWithinTheirBounds() {
        assertThat(column("between 1.00 2.00", 50)).allMatch(cell -> cell.matches("1\\.[0-9]{2}|2\\.00"));
        assertThat(column("rate 500 500 of unit.students", 1)).containsExactly("500");
        assertThat(column("money 500 500 of unit.students", 1)).containsExactly("500.00");
        assertThat(column("years 1 2", 20)).allMatch(cell -> cell.matches("2021|2022"));
        assertThat(column("date 03-01 03-02", 20)).allMatch(cell -> cell.matches("2023-03-0[12]"));
        assertThat(column("add unit.students -unit.students", 1)).containsExactly("0");
    }

    @Test
    void whatIsNoRecipeIsRefused() {
        assertThatThrownBy(() -> RecipeReader.read("cook it")).hasMessageContaining("cook it");
        assertThatThrownBy(() -> RecipeReader.read("missing somehow")).hasMessageContaining("somehow");
        assertThatThrownBy(() -> column("is {nowhere}", 1)).hasMessageContaining("nowhere");
    }
}
