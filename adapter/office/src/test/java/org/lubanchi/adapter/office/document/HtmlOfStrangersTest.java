package org.lubanchi.adapter.office.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lubanchi.adapter.office.document.container.FileKind;
import org.lubanchi.engine.document.Block;
import org.lubanchi.engine.document.Document;
import org.lubanchi.engine.document.TableCell;
import org.lubanchi.engine.kernel.Failure;

/** Pages as people write them are read: open tags, text without paragraphs, named characters, national encodings. */
final class HtmlOfStrangersTest {
    private static final String LOOSE = """
        <!DOCTYPE html PUBLIC "-//W3C//DTD HTML 4.01//EN" "http://www.w3.org/TR/html4/strict.dtd">
        <HTML><head><meta http-equiv=Content-Type content="text/html; charset=gb2312"><title>质量报告</title>
        <script>if (1 < 2) { document.write("<p>18 所</p>"); }</script></head><body bgcolor=#ffffff>
        <h1>质量报告（2023年度）</h1>
        <div class=nav>首页</div>
        <p>在校生&nbsp;4986 人，<b>其中</b>女生 2082 人
        <p>占 41.8%&hellip;
        <div>学校有班级 116 个<br>教师 318 人</div>
        <table border=1><tr><td>学校<td>人数<tr><td>甲<td>12<tr><td>乙<td>30</table>
        <ul><li>第一<li>第二</ul>
        </body></HTML>
        """;

    @TempDir
    Path folder;

    private Document read(byte[] page) throws IOException {
        return DocumentReaders.readHtml(Files.write(folder.resolve("page.html"), page))
                .document();
    }

    private static List<String> paragraphs(Document document) {
        return document.blocks().stream()
                .filter(Block.Paragraph.class::isInstance)
                .map(Block.Paragraph.class::cast)
                .map(paragraph -> paragraph.plainText().replaceAll("[\\s\u00A0]+", " "))
                .toList();
    }

    @Test
    void tagsLeftOpenCloseWhereBrowsersCloseThem() throws IOException {
        Document document = read(LOOSE.getBytes(Charset.forName("GB18030")));
        assertThat(document.meta().title()).isEqualTo("质量报告");
        assertThat(paragraphs(document))
                .containsExactly("首页", "在校生 4986 人，其中女生 2082 人", "占 41.8%…", "学校有班级 116 个 教师 318 人", "第一", "第二");
        Block.Table table = document.blocks().stream()
                .filter(Block.Table.class::isInstance)
                .map(Block.Table.class::cast)
                .findFirst()
                .orElseThrow();
        assertThat(table.rows())
                .extracting(row -> row.cells().stream()
                        .map(TableCell::text)
                        .map(String::strip)
                        .toList())
                .containsExactly(List.of("甲", "12"), List.of("乙", "30"));
    }

    @Test
    void nestingWithoutEndIsRefused() {
        String deep = "<html><body>" + "<div>".repeat(100_000) + "</body></html>";
        assertThatThrownBy(() -> read(deep.getBytes(Charset.forName("UTF-8"))))
                .isInstanceOfSatisfying(
                        Failure.class,
                        failure ->
                                assertThat(failure.issues().getFirst().code()).isEqualTo("document.too-large"));
    }

    private static final String PART = "<!-- copied -->\n<div class=x><h2>规模</h2><p>学校 12 所<p>学生 34 人</div>\n";

    @Test
    void aPartOfAPageIsReadWithoutTheFrameOfAWholeOne() throws IOException {
        assertThat(paragraphs(read(PART.getBytes(StandardCharsets.UTF_8)))).containsExactly("学校 12 所", "学生 34 人");
        assertThat(paragraphs(read(("\uFEFF" + PART).getBytes(StandardCharsets.UTF_16LE))))
                .containsExactly("学校 12 所", "学生 34 人");
        String late = "<!--" + "x".repeat(3000) + "--><html><body><p>学校 12 所</body></html>";
        assertThat(paragraphs(read(late.getBytes(StandardCharsets.UTF_8)))).containsExactly("学校 12 所");
    }

    @Test
    void aTextThatOnlyBeginsWithATagIsNoPage() throws IOException {
        Path markdown = Files.writeString(folder.resolve("a.md"), "<div>图</div>\n\n# 规模\n\n学校 12 所\n");
        Path comparison = Files.writeString(folder.resolve("b.txt"), "<5 年的教师 12 人，>5 年的 30 人");
        assertThat(FileKind.of(markdown)).isEqualTo(FileKind.OTHER);
        assertThat(FileKind.of(comparison)).isEqualTo(FileKind.OTHER);
    }

    @Test
    void bracketsThatBeginNoTagAreText() throws IOException {
        String page = "<html><body><p>教龄 <5 年 12 人，a<b>2 人</b> < 3 <</p></body></html>";
        assertThat(paragraphs(read(page.getBytes(StandardCharsets.UTF_8)))).containsExactly("教龄 <5 年 12 人，a2 人 < 3 <");
    }

    /** Where each bracket looked ahead to the end of the page, these took many minutes. */
    @ParameterizedTest
    @ValueSource(strings = {"<", "<a ", "<a b=", "<textarea", "</", "<a b='x' "})
    void aMegabyteOfBrokenTagsIsTextAndWhatFollowsIsRead(String broken) throws IOException {
        String page = "<html><body>" + broken.repeat(1_000_000 / broken.length()) + "<p>学校 12 所</p></body></html>";
        assertThat(paragraphs(read(page.getBytes(StandardCharsets.UTF_8))).getLast())
                .endsWith("学校 12 所");
    }

    /** Each element is asked for by name, not by a walk through all that stand open around it. */
    @Test
    void aLongPageOfDeepNestingIsRead() throws IOException {
        String deep = "<div>".repeat(150) + "<p>学校 12 所" + "</div>".repeat(150);
        assertThat(paragraphs(
                        read(("<html><body>" + deep.repeat(1000) + "</body></html>").getBytes(StandardCharsets.UTF_8))))
                .hasSize(1000)
                .containsOnly("学校 12 所");
    }
}
