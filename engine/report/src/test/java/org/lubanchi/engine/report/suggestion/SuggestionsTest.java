package org.lubanchi.engine.report.suggestion;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.lubanchi.engine.definitions.Catalogue;
import org.lubanchi.engine.definitions.reading.CatalogueReader;
import org.lubanchi.engine.kernel.FactKey;
import org.lubanchi.engine.kernel.MissingReason;
import org.lubanchi.engine.kernel.Observed;
import org.lubanchi.engine.kernel.OrgUnitId;
import org.lubanchi.engine.kernel.Quantity;
import org.lubanchi.engine.kernel.ReportYear;
import org.lubanchi.engine.report.narrative.Narrative;
import org.lubanchi.engine.report.narrative.TypedNumbers;

class SuggestionsTest {
    private static final Catalogue CATALOGUE = catalogue();
    private static final ReportYear YEAR = new ReportYear(2023);
    private static final List<OrgUnitId> SCHOOLS = IntStream.rangeClosed(1, 9)
            .mapToObj(number -> new OrgUnitId("s" + number))
            .toList();

    private static Catalogue catalogue() {
        try {
            return switch (CatalogueReader.read(Path.of("../../definitions"))) {
                case CatalogueReader.Result.Read read -> read.catalogue();
                case CatalogueReader.Result.Rejected rejected -> throw new IllegalStateException(rejected.toString());
            };
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Suggestion> of(String unit, Map<String, String> facts, String... indicators) {
        Suggestions suggestions = new Suggestions(
                CATALOGUE,
                key -> value(facts, key),
                new Suggestions.Standing(new OrgUnitId(unit), YEAR, Set.of(new OrgUnitId(unit)), SCHOOLS));
        return suggestions.of(List.of(indicators), 5);
    }

    private static Observed<Quantity> value(Map<String, String> facts, FactKey key) {
        return Optional.ofNullable(facts.get(key.toString()))
                .map(text -> Observed.of(new Quantity(
                        new BigDecimal(text),
                        CATALOGUE.requireIndicator(key.indicator()).unit())))
                .orElse(Observed.missing(MissingReason.NOT_REPORTED));
    }

    private static Map<String, String> ranked(String indicator) {
        return SCHOOLS.stream()
                .collect(java.util.stream.Collectors.toMap(
                        school -> indicator + "@" + school + "@2023",
                        school -> school.value().substring(1) + "0"));
    }

    @Test
    void whatMovedMostComesFirstAndItsFiguresAreBound() {
        List<Suggestion> found = of(
                "s1",
                Map.of(
                        "graduates@s1@2023", "120",
                        "graduates@s1@2022", "100",
                        "new_entrants@s1@2023", "90",
                        "new_entrants@s1@2022", "180",
                        "enrolment@s1@2023", "1001",
                        "enrolment@s1@2022", "1000"),
                "graduates",
                "new_entrants",
                "enrolment");
        assertThat(found).extracting(each -> each.about().indicator()).containsExactly("new_entrants", "graduates");
        assertThat(Narrative.text(found.getFirst().sentence())).isEqualTo("中职招生数为 90 人，比上年的 180 人减少。");
        assertThat(found)
                .allSatisfy(each -> assertThat(TypedNumbers.find(new Narrative(List.of(each.sentence()))))
                        .isEmpty());
    }

    @Test
    void aShareMovesByPoints() {
        Map<String, String> little = Map.of("further_study_rate@s1@2023", "52", "further_study_rate@s1@2022", "50");
        assertThat(of("s1", little, "further_study_rate")).isEmpty();
        Map<String, String> much = Map.of("further_study_rate@s1@2023", "55.5", "further_study_rate@s1@2022", "50");
        assertThat(of("s1", much, "further_study_rate").getFirst().why().zh()).isEqualTo("比上年提高 5.5 个百分点");
    }

    @Test
    void theFirstAndTheLastOfTheirPeersAreToldAndTheMiddleIsNot() {
        Map<String, String> facts = ranked("field_related_employment_rate");
        assertThat(of("s8", facts, "field_related_employment_rate"))
                .singleElement()
                .satisfies(each -> assertThat(Narrative.text(each.sentence())).endsWith("在同类单位中从高到低居第 2。"));
        assertThat(of("s1", facts, "field_related_employment_rate"))
                .singleElement()
                .satisfies(each -> assertThat(Narrative.text(each.sentence())).endsWith("从低到高居第 1。"));
        assertThat(of("s5", facts, "field_related_employment_rate")).isEmpty();
        assertThat(of("s8", ranked("graduates"), "graduates"))
                .as("a count grows with the school")
                .isEmpty();
    }

    @Test
    void absentValuesSuggestNothing() {
        assertThat(of("s1", Map.of(), "graduates", "further_study_rate")).isEmpty();
        assertThat(of("s1", Map.of("graduates@s1@2023", "5", "graduates@s1@2022", "0"), "graduates"))
                .isEmpty();
    }

    @Test
    void aTargetThatIsBehindItsWayIsToldWithItsPlan() {
        var target = CATALOGUE.evaluation().targets().values().stream()
                .filter(each -> each.measured().indicator().isPresent()
                        && each.measured().differs().isEmpty()
                        && each.scope().province()
                        && each.holdsForParts()
                        && each.goal().year() >= 2023
                        && each.pathIn(2023).isPresent()
                        && each.goal()
                                        .value()
                                        .compareTo(each.baseline().orElseThrow().value())
                                > 0)
                .findFirst();
        String indicator = target.orElseThrow().measured().indicator().orElseThrow();
        assertThat(of("s1", Map.of(indicator + "@s1@2023", "0.01"), indicator))
                .singleElement()
                .satisfies(each -> assertThat(each.kind()).isEqualTo(Suggestion.Kind.TARGET));
    }

    @Test
    void aSectionCarriesTheIndicatorsOfItsBlocks() {
        var section = Objects.requireNonNull(CATALOGUE.reports().get("school_quality_report")).sections().stream()
                .filter(each -> each.id().equals("placement"))
                .findFirst()
                .orElseThrow();
        assertThat(SectionIndicators.of(section)).contains("graduates", "employed_primary", "first_monthly_income");
    }
}
