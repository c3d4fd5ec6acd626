package org.lubanchi.engine.consistency.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lubanchi.engine.document.Block;
import org.lubanchi.engine.document.Document;
import org.lubanchi.engine.document.DocumentPlace;
import org.lubanchi.engine.kernel.Failure;

/** Wrapped lines, furniture, contents, tables, encodings. */
final class PlainTextReaderTest {
    private static Document read(String text) {
        return PlainTextReader.read(text, "例");
    }

    @Test
    void wrappedLinesWithBlankLinesBetweenMakeOneParagraphThatKnowsItsLines() {
        Document document = read("全市中职学校有教职工总数3406人（其中在编3162\n\n人），专任教师3196人。\n");
        Block paragraph = document.blocks().getFirst();
        assertThat(document.blocks()).hasSize(1);
        assertThat(paragraph.plainText()).contains("3162人），专任教师3196人");
        int at = paragraph.plainText().indexOf("3196");
        assertThat(paragraph.source().orElseThrow().at(at)).isEqualTo(new DocumentPlace.LineColumn(3, 8));
    }

    @Test
    void pageNumbersAndRunningHeadsAreLeftOut() {
        Document document = read("某市质量年报\n1\n出席的有副市长，市人大常委\n\n某市质量年报\n2\n会副主任等领导，活动圆满。\n");
        assertThat(document.blocks()).hasSize(1);
        assertThat(document.blocks().getFirst().plainText()).contains("市人大常委会副主任");
    }

    @Test
    void aStackedHeadIsPutTogetherColumnByColumn() {
        Document document = read("表 4 专任教师队伍情况\n年份\n专任教\n师\n本科及\n以上\n占比\n2021 3238 3156 97.5%\n2022 3202 3143 98.2%\n");
        Block.Table table = (Block.Table) document.blocks().getFirst();
        List<String> heads = table.headRows().getFirst().cells().stream()
                .map(cell -> cell.text())
                .toList();
        assertThat(heads).containsExactly("年份", "专任教师", "本科及以上", "占比");
    }

    @Test
    void contentsEntriesKeepTitleAndPage() {
        Document document = read("目录\n1.1 规模结构.......1\n图 2-2 签订《校地党建共建\n协议书》.......5\n\n1.1 规模结构\n全市有学校。\n");
        Block.Contents contents = (Block.Contents) document.blocks().getFirst();
        assertThat(contents.entries()).extracting(entry -> entry.page()).containsExactly("1", "5");
        assertThat(contents.entries().get(1).text()).isEqualTo("图 2-2 签订《校地党建共建协议书》");
    }

    @Test
    void gb18030IsToldFromItsBytes() {
        String text = "全市中职学校 17 所。\n";
        Document fromGb = PlainTextReader.read(text.getBytes(Charset.forName("GB18030")), "例");
        Document fromUtf = PlainTextReader.read(text.getBytes(StandardCharsets.UTF_8), "例");
        assertThat(fromGb.blocks().getFirst().plainText())
                .isEqualTo(fromUtf.blocks().getFirst().plainText());
    }

    @Test
    void aPdfFileIsRefusedWithAReason() {
        byte[] pdf = "%PDF-1.7 …".getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> PlainTextReader.read(pdf, "年报.pdf"))
                .isInstanceOf(Failure.class)
                .hasMessageContaining("不是文本");
    }

    @Test
    void anEmptyTextIsAnEmptyDocument() {
        assertThat(read("").blocks()).isEmpty();
    }

    @Test
    void anItemOfAListOpensAParagraphBehindAColonOrARemark() {
        Document document = read("""
                2023 年各类学校的经费是：
                1.幼儿园为 9800 元，比上年增长 5.1%。
                2.小学为 11200 元。另有教学点 6 个。（其中没有学生的 2 个）
                3.初中为 14300 元。
                """);
        assertThat(document.blocks()).hasSize(4);
        assertThat(document.blocks().get(3).plainText()).startsWith("3.");
    }

    @Test
    void aTitleBehindRowsOfCellsIsATitle() {
        Document document = read("指标 | 数值 | 来源\n学校 | 120 所至 130 所 | 年鉴\n二、区域分布与资源\n东部学校较多。\n");
        assertThat(document.blocks()).anyMatch(block -> block instanceof Block.Heading);
    }

    @Test
    void uprightStrokesPartCellsWithoutOuterOnesToo() {
        Document document = read("类别 | 学校 | 学生\n小学 | 34 | 8120\n初中 | 12 | 4360\n");
        assertThat(document.blocks()).singleElement().isInstanceOf(Block.Table.class);
    }

    @Test
    void aTitleMayBeginWithAYear() {
        Document document = read("1. 招生情况\n招生平稳。\n2. 2023 年就业情况\n就业平稳。\n");
        assertThat(document.blocks().stream().filter(Block.Heading.class::isInstance))
                .hasSize(2);
    }
}
