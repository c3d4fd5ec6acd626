package org.lubanchi.adapter.office.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lubanchi.engine.document.Block.Paragraph;
import org.lubanchi.engine.document.DocumentPlace.ParagraphRun;

class ForeignWordTest {
    private static final String RELATIONS =
            "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                    + "<Relationship Id=\"s\" Type=\"x/styles\" Target=\"styles.xml\"/>"
                    + "<Relationship Id=\"n\" Type=\"x/numbering\" Target=\"numbering.xml\"/>"
                    + "<Relationship Id=\"f\" Type=\"x/footnotes\" Target=\"footnotes.xml\"/>"
                    + "<Relationship Id=\"c\" Type=\"x/chart\" Target=\"charts/chart1.xml\"/></Relationships>";

    @TempDir
    Path folder;

    private List<String> lines(String body, Map<String, String> more) throws IOException {
        return Flat.lines(DocumentReaders.readWord(WordParts.foreign(folder.resolve("foreign.docx"), body, more))
                .document());
    }

    private static String p(String text) {
        return "<w:p><w:r><w:t>" + text + "</w:t></w:r></w:p>";
    }

    private static String cell(String properties, String text) {
        return "<w:tc><w:tcPr>" + properties + "</w:tcPr>" + p(text) + "</w:tc>";
    }

    @Test
    void numbersThatWordCountsArePrinted() throws IOException {
        String numbered = "<w:p><w:pPr><w:pStyle w:val=\"1\"/></w:pPr><w:r><w:t>%s</w:t></w:r></w:p>";
        String list = "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"1\"/><w:numId"
                + " w:val=\"7\"/></w:numPr></w:pPr><w:r><w:t>%s</w:t></w:r></w:p>";
        String styles = "<w:styles " + WordParts.W + "><w:style w:type=\"paragraph\" w:styleId=\"1\"><w:name"
                + " w:val=\"heading 1\"/><w:pPr><w:numPr><w:numId"
                + " w:val=\"7\"/></w:numPr><w:outlineLvl"
                + " w:val=\"0\"/></w:pPr></w:style></w:styles>";
        String numbering = "<w:numbering " + WordParts.W + "><w:abstractNum w:abstractNumId=\"3\"><w:lvl"
                + " w:ilvl=\"0\"><w:start w:val=\"1\"/><w:numFmt"
                + " w:val=\"chineseCounting\"/><w:lvlText"
                + " w:val=\"第%1章\"/></w:lvl><w:lvl w:ilvl=\"1\"><w:start"
                + " w:val=\"1\"/><w:numFmt"
                + " w:val=\"decimal\"/><w:isLgl/><w:lvlText w:val=\"%1.%2"
                + " \"/></w:lvl></w:abstractNum><w:num"
                + " w:numId=\"7\"><w:abstractNumId"
                + " w:val=\"3\"/></w:num></w:numbering>";
        String body = numbered.formatted("概况")
                + list.formatted("规模")
                + list.formatted("设备")
                + numbered.formatted("培养")
                + list.formatted("就业");
        assertThat(lines(
                        body,
                        Map.of(
                                "word/_rels/document.xml.rels",
                                RELATIONS,
                                "word/styles.xml",
                                styles,
                                "word/numbering.xml",
                                numbering)))
                .containsExactly("H1 第一章|概况", "BODY 1.1 规模", "BODY 1.2 设备", "H1 第二章|培养", "BODY 2.1 就业");
    }

    @Test
    void mergedCellsAreStatedOnceWithTheirSpans() throws IOException {
        String table = "<w:tbl><w:tr>" + cell("<w:vMerge w:val=\"restart\"/>", "区县")
                + cell("<w:gridSpan w:val=\"2\"/>", "教师") + "</w:tr><w:tr>" + cell("<w:vMerge/>", "")
                + cell("", "人数") + cell("", "占比") + "</w:tr><w:tr>" + cell("", "甲") + cell("", "120")
                + cell("", "53.2%") + "</w:tr></w:tbl>";
        assertThat(lines(p("表1 教师队伍") + p("单位：人") + table + p("注：含外聘。"), Map.of()))
                .containsExactly(
                        "TABLE 表1 教师队伍　单位：人",
                        "head 区县<1x2>|教师<2x1>",
                        "head 人数<1x1>|占比<1x1>",
                        "row 甲<1x1>|120<1x1 n>|53.2%<1x1 n>",
                        "note 注：含外聘。");
    }

    @Test
    void revisionsAreReadAsIfAcceptedAndHiddenTextIsNot() throws IOException {
        String paragraph = "<w:p><w:r><w:t>在校生</w:t></w:r><w:del><w:r><w:delText>46700</w:delText></w:r></w:del>"
                + "<w:ins><w:r><w:t>46760</w:t></w:r></w:ins><w:r><w:rPr><w:vanish/></w:rPr><w:t>密</w:t></w:r><w:r><w:t>人</w:t></w:r></w:p>";
        assertThat(lines(paragraph, Map.of())).containsExactly("BODY 在校生46760人");
    }

    @Test
    void aTextBoxIsReadOnceThoughStatedTwice() throws IOException {
        String box = "<w:txbxContent>" + p("框内文字 3406 人") + "</w:txbxContent>";
        String paragraph = "<w:p><w:r><mc:AlternateContent"
                + " xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\"><mc:Choice"
                + " Requires=\"wps\"><w:drawing>" + box
                + "</w:drawing></mc:Choice><mc:Fallback><w:pict>"
                + box + "</w:pict></mc:Fallback></mc:AlternateContent></w:r><w:r><w:t>正文</w:t></w:r></w:p>";
        assertThat(lines(paragraph, Map.of())).containsExactly("BODY 正文", "BODY 框内文字 3406 人");
    }

    @Test
    void footnotesFollowTheirParagraphAndPointAtTheReference() throws IOException {
        String body = "<w:p><w:r><w:t>就业率 98.4%</w:t></w:r><w:r><w:footnoteReference w:id=\"2\"/></w:r></w:p>";
        String notes = "<w:footnotes " + WordParts.W + "><w:footnote w:id=\"2\">" + p("截至 8 月 31 日")
                + "</w:footnote></w:footnotes>";
        Path file = WordParts.foreign(
                folder.resolve("notes.docx"),
                body,
                Map.of("word/_rels/document.xml.rels", RELATIONS, "word/footnotes.xml", notes));
        var document = DocumentReaders.readWord(file).document();
        assertThat(Flat.lines(document)).containsExactly("BODY 就业率 98.4%", "FOOTNOTE 截至 8 月 31 日");
        Paragraph note = (Paragraph) document.blocks().get(1);
        assertThat(note.source().orElseThrow().at(0)).isEqualTo(new ParagraphRun(0, 1, 0));
    }

    @Test
    void aPieChartComesAsItsFigures() throws IOException {
        String body = "<w:p><w:r><w:drawing><c:chart xmlns:c=\"http://schemas.openxmlformats.org/drawingml/2006/chart\""
                + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\""
                + " r:id=\"c\"/></w:drawing></w:r></w:p>"
                + p("图1 去向");
        String chart = "<c:chartSpace"
                + " xmlns:c=\"http://schemas.openxmlformats.org/drawingml/2006/chart\"><c:chart><c:plotArea><c:pieChart><c:ser><c:tx><c:v>去向</c:v></c:tx><c:cat><c:strLit><c:pt"
                + " idx=\"0\"><c:v>升学</c:v></c:pt><c:pt idx=\"1\"><c:v>就业</c:v></c:pt><c:pt"
                + " idx=\"2\"><c:v>其他</c:v></c:pt></c:strLit></c:cat><c:val><c:numLit><c:pt"
                + " idx=\"0\"><c:v>0.34299999999999997</c:v></c:pt><c:pt idx=\"2\"><c:v>1E3</c:v></c:pt><c:pt"
                + " idx=\"9999999\"><c:v>1</c:v></c:pt></c:numLit></c:val>"
                + "</c:ser></c:pieChart></c:plotArea></c:chart></c:chartSpace>";
        assertThat(lines(body, Map.of("word/_rels/document.xml.rels", RELATIONS, "word/charts/chart1.xml", chart)))
                .containsExactly(
                        "CHART DONUT 图1 去向", "categories [升学, 就业, 其他]", "series 去向 [0.343, missing, 1000]", "note ");
    }

    @Test
    void figuresOfAForeignFileAreNeverAnchored() throws IOException {
        String paragraph = "<w:p><w:sdt><w:sdtPr><w:tag"
                + " w:val=\"p1.1\"/></w:sdtPr><w:sdtContent><w:r><w:t>17</w:t></w:r></w:sdtContent></w:sdt></w:p>";
        Path file = WordParts.foreign(folder.resolve("tagged.docx"), paragraph, Map.of());
        assertThat(DocumentReaders.readWord(file).figures()).isEmpty();
        assertThat(Flat.lines(DocumentReaders.readWord(file).document())).containsExactly("BODY 17");
    }
}
