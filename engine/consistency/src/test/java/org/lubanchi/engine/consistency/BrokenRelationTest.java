package org.lubanchi.engine.consistency;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lubanchi.engine.consistency.finding.Judgement;
import org.lubanchi.engine.consistency.output.FindingLines;
import org.lubanchi.engine.consistency.output.FindingPage;
import org.lubanchi.engine.consistency.output.FindingRemark;
import org.lubanchi.engine.consistency.output.FindingText;
import org.lubanchi.engine.consistency.reading.PlainTextReader;
import org.lubanchi.engine.consistency.relation.Relation;
import org.lubanchi.engine.consistency.relation.RelationCard;
import org.lubanchi.engine.consistency.relation.RelationRegistry;
import org.lubanchi.engine.consistency.relation.ReportFacts;
import org.lubanchi.engine.document.Document;
import org.lubanchi.engine.kernel.LocalText;

/** A relation that breaks down stops no other, and every output says that the check is incomplete. */
final class BrokenRelationTest {
    private static final Document REPORT =
            PlainTextReader.read("安溪县职业教育年报\n\n全县中职学校 18 所（公办 15 所、民办 2 所），在校生 46760 人。\n", "年报");

    /** A relation with a fault in it. */
    private record Broken(Error error) implements Relation {
        @Override
        public RelationCard card() {
            return new RelationCard(
                    "broken",
                    "sum",
                    new LocalText("有故障的关系", "A broken relation"),
                    new LocalText("例", "example"),
                    "",
                    "",
                    "");
        }

        @Override
        public List<Judgement> judge(ReportFacts facts) {
            if (error instanceof StackOverflowError tooDeep) {
                throw tooDeep;
            }
            throw new IllegalStateException("第 <3> 步\n没有数");
        }
    }

    private static CheckReport checkedWith(Relation broken) {
        List<Relation> relations = new ArrayList<>(RelationRegistry.all());
        relations.add(relations.size() / 2, broken);
        return new ConsistencyChecker(relations).check(REPORT);
    }

    private static CheckReport broken() {
        return checkedWith(new Broken(new Error()));
    }

    @Test
    void theOtherRelationsFindWhatTheyFindWithoutIt() {
        CheckReport whole = ConsistencyChecker.withAllRelations().check(REPORT);
        assertThat(whole.isComplete()).isTrue();
        assertThat(whole.errors()).hasSize(1);
        assertThat(broken().findings()).isEqualTo(whole.findings());
        assertThat(broken().held()).isEqualTo(whole.held());
    }

    @Test
    void theReportNamesTheRelationAndKeepsTheStack() {
        CheckReport report = broken();
        assertThat(report.isComplete()).isFalse();
        assertThat(report.unapplied()).singleElement().satisfies(each -> {
            assertThat(each.relation().id()).isEqualTo("broken");
            assertThat(each.cause()).isInstanceOf(IllegalStateException.class);
            assertThat(each.cause().getStackTrace()).isNotEmpty();
            assertThat(each.told().zh())
                    .contains("有故障的关系", "IllegalStateException", "第 <3> 步")
                    .doesNotContain("没有数");
        });
    }

    @Test
    void aPatternThatRecursesTooDeeplyIsABreakdownToo() {
        assertThat(checkedWith(new Broken(new StackOverflowError())).unapplied())
                .hasSize(1);
    }

    @Test
    void everyOutputSaysSo() {
        CheckReport report = broken();
        assertThat(FindingText.write(report)).contains("【未核查】", "有故障的关系");
        assertThat(FindingLines.write(report)).contains("\"kind\":\"unapplied\"", "\"relation\":\"broken\"");
        assertThat(FindingLines.writeErrors(report)).doesNotContain("unapplied");
        assertThat(FindingPage.write(REPORT, report)).contains("<b>未核查</b>", "第 &lt;3&gt; 步");
        assertThat(FindingRemark.of(REPORT, report).getFirst())
                .satisfies(first -> assertThat(first.text()).contains("【未核查】", "有故障的关系"))
                .satisfies(first -> assertThat(first.finding()).isZero());
    }

    @Test
    void aCompleteCheckSaysNothingOfIt() {
        CheckReport report = ConsistencyChecker.withAllRelations().check(REPORT);
        assertThat(FindingText.write(report)).doesNotContain("未核查");
        assertThat(FindingLines.write(report)).doesNotContain("unapplied");
        assertThat(FindingPage.write(REPORT, report)).doesNotContain("未核查");
        assertThat(FindingRemark.of(REPORT, report)).noneMatch(each -> each.finding() == 0);
    }
}
