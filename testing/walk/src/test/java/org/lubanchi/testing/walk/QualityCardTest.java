package org.lubanchi.testing.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lubanchi.engine.definitions.Sensitivity;
import org.lubanchi.engine.definitions.TableDefinition;
import org.lubanchi.engine.definitions.UnitKind;
import org.lubanchi.engine.definitions.quality.QualityPart;
import org.lubanchi.engine.indicator.Figures;
import org.lubanchi.engine.indicator.Snapshots;
import org.lubanchi.engine.indicator.quality.CrossFinding;
import org.lubanchi.engine.indicator.quality.HandIns;
import org.lubanchi.engine.indicator.quality.QualityCard;
import org.lubanchi.engine.indicator.quality.QualityCards;
import org.lubanchi.engine.indicator.quality.TableQuality;
import org.lubanchi.engine.kernel.MissingReason;
import org.lubanchi.engine.kernel.OrgUnitId;
import org.lubanchi.engine.warehouse.ReadScope;
import org.lubanchi.engine.warehouse.TallyQuery;
import org.lubanchi.engine.warehouse.lake.Manifest;

/** Quality cards of random schools against a count cell by cell and rule by rule. */
class QualityCardTest {
    private static final OrgUnitId SCHOOL = new OrgUnitId("s1");

    /** One sealed year for all tests: they only read. */
    private record Sealed(Line line, Manifest manifest) {}

    private static final AtomicReference<Sealed> SEALED = new AtomicReference<>();

    @BeforeAll
    static void sealOneYear(@TempDir Path folder) throws IOException {
        Line line = new Line(folder);
        SEALED.set(new Sealed(line, load(line)));
    }

    @AfterAll
    static void closeTheLine() {
        sealed().line().close();
    }

    private static Sealed sealed() {
        return Objects.requireNonNull(SEALED.get());
    }

    private static Manifest load(Line line) throws IOException {
        List<Manifest.VersionEntry> versions = new ArrayList<>();
        for (Manifest.UnitEntry unit : Region.UNITS) {
            if (unit.kind() != UnitKind.COUNTY) {
                Map<String, List<List<String>>> rows = Region.rowsOfEveryTable(unit.id(), 2023, 11);
                if (unit.id().equals("s3")) {
                    rows.remove("teacher");
                }
                versions.addAll(line.takeIn(line.workbook(unit.id(), 2023, rows), 1));
            }
        }
        return line.seal(2023, versions);
    }

    private static QualityCard card(Line line, Manifest manifest, String unit, HandIns handIns) {
        return QualityCards.count(line.figures(), manifest, line.lake, line.warehouse)
                .card(manifest.findUnit(unit).orElseThrow(), handIns);
    }

    private static QualityCard.Item item(QualityCard card, String id) {
        return card.items().stream()
                .filter(each -> each.item().id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void cellsAndBrokenRulesAreThoseOfACountByHand() {
        Line line = sealed().line();
        Manifest manifest = sealed().manifest();
        QualityCard card = card(line, manifest, "s1", HandIns.UNKNOWN);
        long failing = 0;
        for (TableQuality found : card.tables()) {
            TableDefinition table = found.table();
            Path file = line.lake.requirePartition(manifest, table.id());
            // every cell, also those that figures never show
            ReadScope all = new ReadScope(Set.of(SCHOOL), Sensitivity.PERSONAL, "a count by hand");
            List<List<String>> rows = line.warehouse.rows(table, SCHOOL, file, all);
            List<String> cells = rows.stream().flatMap(List::stream).toList();
            assertThat(found.rows()).as(table.id()).isEqualTo(rows.size());
            assertThat(found.filled())
                    .as(table.id())
                    .isEqualTo(
                            cells.stream().filter(cell -> !cell.startsWith("#")).count());
            assertThat(found.unreported())
                    .as(table.id())
                    .isEqualTo(cells.stream().filter("#not_reported"::equals).count());
            for (TableQuality.RuleQuality rule : found.rules()) {
                assertThat(rule.failing())
                        .as(rule.rule().id())
                        .isEqualTo(line.warehouse
                                .failingRows(rule.rule(), table, SCHOOL, file, all)
                                .size());
                failing += rule.failing();
            }
        }
        assertThat(failing).as("rows that break a rule").isGreaterThan(20);
    }

    @Test
    void aTableNobodySentIsLackingAndTheOthersAreNot() {
        Line line = sealed().line();
        Manifest manifest = sealed().manifest();
        QualityCard whole = card(line, manifest, "s1", HandIns.UNKNOWN);
        QualityCard lacking = card(line, manifest, "s3", HandIns.UNKNOWN);
        assertThat(item(whole, "tables_reported").share().reported()).contains(BigDecimal.ONE);
        assertThat(item(lacking, "tables_reported").said().zh()).contains("缺 1 张");
        assertThat(item(lacking, "tables_reported").share().reported().orElseThrow())
                .isLessThan(BigDecimal.ONE);
    }

    @Test
    void whatCannotBeJudgedEarnsNothingAndCostsNothing() {
        Line line = sealed().line();
        Manifest manifest = sealed().manifest();
        QualityCard unknown = card(line, manifest, "s1", HandIns.UNKNOWN);
        QualityCard.Item onTime = item(unknown, "handed_in_on_time");
        assertThat(onTime.share().missingReason()).contains(MissingReason.NOT_COLLECTED);
        assertThat(onTime.points()).isEmpty();
        QualityCard.Part timeliness = unknown.parts().stream()
                .filter(part -> part.part() == QualityPart.TIMELINESS)
                .findFirst()
                .orElseThrow();
        assertThat(QualityCard.shareOf(timeliness.items())).isEmpty();
        QualityCard known = card(
                line,
                manifest,
                "s1",
                new HandIns(Optional.of(new HandIns.Timing(4, 3)), Optional.of(new HandIns.Review(4, 1)), Map.of()));
        assertThat(item(known, "handed_in_on_time").share().reported()).contains(new BigDecimal("0.75"));
        assertThat(item(known, "not_sent_back").said().en()).contains("1 of them sent back");
    }

    @Test
    void anExplainedIssueIsNotOpen() {
        Line line = sealed().line();
        Manifest manifest = sealed().manifest();
        TableQuality.RuleQuality broken = rules(card(line, manifest, "s1", HandIns.UNKNOWN)).stream()
                .filter(rule -> rule.failing() > 0)
                .findFirst()
                .orElseThrow();
        HandIns explained = new HandIns(
                Optional.empty(), Optional.empty(), Map.of(broken.rule().id(), 1000));
        TableQuality.RuleQuality again = rules(card(line, manifest, "s1", explained)).stream()
                .filter(rule -> rule.rule().equals(broken.rule()))
                .findFirst()
                .orElseThrow();
        assertThat(broken.open()).isEqualTo(broken.failing());
        assertThat(again.open()).isZero();
        assertThat(again.explained()).isEqualTo(broken.failing());
    }

    private static List<TableQuality.RuleQuality> rules(QualityCard card) {
        return card.tables().stream().flatMap(table -> table.rules().stream()).toList();
    }

    @Test
    void twoTablesThatSayDifferentThingsDifferByTheirDifference() {
        Line line = sealed().line();
        QualityCard card = card(line, sealed().manifest(), "s1", HandIns.UNKNOWN);
        CrossFinding roll = card.crossFindings().stream()
                .filter(found -> found.check().id().equals("stock_closing_is_the_roll"))
                .findFirst()
                .orElseThrow();
        BigDecimal left = roll.left().reported().orElseThrow().amount();
        BigDecimal right = roll.right().reported().orElseThrow().amount();
        assertThat(roll.difference().reported().orElseThrow().amount()).isEqualByComparingTo(left.subtract(right));
        assertThat(roll.agrees()).isEqualTo(left.compareTo(right) == 0);
        CrossFinding lastYear = card.crossFindings().stream()
                .filter(found -> found.check().id().equals("stock_opening_is_last_closing"))
                .findFirst()
                .orElseThrow();
        assertThat(lastYear.judged()).as("nothing is sealed of the year before").isFalse();
    }

    @Test
    void aUnitOutsideTheScopeIsNotCounted() {
        Line line = sealed().line();
        Manifest manifest = sealed().manifest();
        ReadScope own = new ReadScope(Set.of(SCHOOL), Sensitivity.INTERNAL, "a school");
        Figures figures =
                Figures.compute(line.catalogue, new Snapshots(List.of(manifest)), line.lake, line.warehouse, own);
        QualityCards cards = QualityCards.count(figures, manifest, line.lake, line.warehouse);
        QualityCard card = cards.card(manifest.findUnit("s1").orElseThrow(), HandIns.UNKNOWN);
        assertThat(card.tables()).anySatisfy(table -> assertThat(table.rows()).isPositive());
        TableDefinition roll = line.catalogue.requireTable("student_enrolment");
        assertThat(line.warehouse.tally(
                        new TallyQuery(roll, List.of(), line.lake.requirePartition(manifest, roll.id())), own))
                .allSatisfy(tally -> assertThat(tally.unit()).isEqualTo(SCHOOL));
    }
}
