package org.lubanchi.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.RandomAccessFile;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lubanchi.adapter.office.document.DocumentReaders;
import org.lubanchi.adapter.office.document.DocumentWriters;
import org.lubanchi.engine.consistency.CheckReport;
import org.lubanchi.engine.consistency.UnappliedRelation;
import org.lubanchi.engine.consistency.reading.PlainTextReader;
import org.lubanchi.engine.consistency.relation.RelationRegistry;

final class CheckCommandTest {
    private static final String RIGHT = "安溪县职业教育年报\n\n"
            + "全县中职学校 17 所（公办 15 所、民办 2 所），在校生 46760 人。\n\n"
            + "表 1 教师职称结构\n"
            + "职称 人数 比例（%）\n"
            + "正高级 4 1.42\n"
            + "副高级 82 29.08\n"
            + "中级 113 40.07\n"
            + "初级 83 29.43\n"
            + "合计 282 100.00\n";
    private static final String WRONG = RIGHT.replace("17 所", "18 所").replace("29.08", "28.09");

    @TempDir
    Path folder;

    private record Run(int status, String out, String err) {}

    private static Run check(Object... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        String[] words = Stream.concat(Stream.of("check"), Stream.of(arguments).map(String::valueOf))
                .toArray(String[]::new);
        int status = LubanchiCommand.run(new PrintWriter(out), new PrintWriter(err), words);
        return new Run(status, out.toString(), err.toString());
    }

    private Path text(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content);
    }

    private Path word(String name, String content) throws IOException {
        Path file = folder.resolve(name);
        try (OutputStream out = Files.newOutputStream(file)) {
            DocumentWriters.writeWord(PlainTextReader.read(content, "安溪县职业教育年报"), out);
        }
        return file;
    }

    private static List<String> formulas(String lines) {
        return Pattern.compile("\"formula\":\"([^\"]+)\"")
                .matcher(lines)
                .results()
                .map((MatchResult found) -> found.group(1))
                .sorted()
                .toList();
    }

    @Test
    void anIncompleteCheckHasAStatusOfItsOwnWhateverItFound() {
        UnappliedRelation broken =
                new UnappliedRelation(RelationRegistry.cards().getFirst(), new IllegalStateException("ours"));
        CheckReport complete = new CheckReport(List.of(), 0, 0, List.of(), List.of(), List.of());
        CheckReport incomplete = new CheckReport(List.of(), 0, 0, List.of(), List.of(), List.of(broken));
        assertThat(CheckCommand.status(complete)).isZero();
        assertThat(CheckCommand.status(incomplete)).isEqualTo(70);
    }

    @Test
    void aReportInWhichEverythingHoldsGivesStatusZero() throws IOException {
        assertThat(check(text("right.txt", RIGHT)).status()).isZero();
    }

    @Test
    void anErrorGivesStatusOneAndSaysWhatDoesNotHold() throws IOException {
        Run run = check(text("wrong.txt", WRONG));
        assertThat(run.status()).isEqualTo(1);
        assertThat(run.out()).contains("15 + 2 = 17 ≠ 18").contains("怎样改");
    }

    @Test
    void linesCarrySeverityLinesAndNumbers() throws IOException {
        Run run = check(text("wrong.txt", WRONG), "--format", "jsonl");
        assertThat(run.out().lines()).hasSize(2).allMatch(line -> line.contains("\"severity\":\"error\""));
        assertThat(run.out()).contains("\"lines\":[3]").contains("\"numbers\":[\"18\",\"15\",\"2\"]");
    }

    @Test
    void theSameTextInWordGivesTheSameFindings() throws IOException {
        Run text = check(text("wrong.txt", WRONG), "--format", "jsonl");
        Run word = check(word("wrong.docx", WRONG), "--format", "jsonl");
        assertThat(formulas(word.out())).isNotEmpty().isEqualTo(formulas(text.out()));
    }

    @Test
    void commentsStandInTheUsersOwnWordFileAndItsTextStays() throws IOException {
        Path file = word("wrong.docx", WRONG);
        Path target = folder.resolve("commented.docx");
        Run run = check(file, "--format", "docx", "--out", target);
        assertThat(run.status()).isEqualTo(1);
        assertThat(DocumentReaders.readWord(target).document().blocks())
                .extracting(block -> block.plainText())
                .isEqualTo(DocumentReaders.readWord(file).document().blocks().stream()
                        .map(block -> block.plainText())
                        .toList());
        try (ZipFile zip = new ZipFile(target.toFile())) {
            String comments = part(zip, "word/comments.xml");
            assertThat(comments).contains("15 + 2 = 17 ≠ 18").contains("鲁班尺");
            String body = part(zip, "word/document.xml");
            assertThat(body)
                    .containsPattern("commentRangeStart[^>]*>\\s*<w:r[^>]*>(?:<w:rPr>.*?</w:rPr>)?<w:t[^>]*>18</w:t>");
            assertThat(part(zip, "[Content_Types].xml")).contains("/word/comments.xml");
        }
    }

    private static String part(ZipFile zip, String name) throws IOException {
        ZipEntry entry = zip.getEntry(name);
        return new String(zip.getInputStream(entry).readAllBytes(), UTF_8);
    }

    @Test
    void thePageShowsFindingsBesideTheText() throws IOException {
        Run run = check(text("wrong.txt", WRONG), "--format", "html");
        assertThat(run.out())
                .contains("<a class=\"error\" href=\"#f1\">18</a>")
                .contains("id=\"f1\"")
                .contains("15 + 2 = 17 ≠ 18")
                .doesNotContain("<script");
    }

    @Test
    void commentsAreOnlyForWordFiles() throws IOException {
        Run run = check(text("wrong.txt", WRONG), "--format", "docx");
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains("Word 文件");
    }

    @Test
    void aChineseEncodingIsRead() throws IOException {
        Path file = Files.write(folder.resolve("gb.txt"), WRONG.getBytes(Charset.forName("GB18030")));
        assertThat(check(file).out()).contains("15 + 2 = 17 ≠ 18");
    }

    @Test
    void aFileWithoutTextIsToldAndNotCalledRight() throws IOException {
        Path empty = Files.write(folder.resolve("empty.txt"), new byte[0]);
        assertThat(check(empty).status()).isEqualTo(2);
        assertThat(check(empty).err()).contains("没有可读的文字");
    }

    @Test
    void aTextWithoutLineEndsIsReadPieceByPiece() throws IOException {
        Path file = Files.writeString(folder.resolve("long.txt"), "在校生 1234 人，".repeat(2_000) + WRONG);
        assertThat(check(file).out()).contains("15 + 2 = 17 ≠ 18");
    }

    @Test
    void whatCannotBeReadIsToldAndNothingIsLeftBehind() throws IOException {
        Path image =
                Files.write(folder.resolve("photo.txt"), new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0});
        Path cut = folder.resolve("cut.docx");
        byte[] whole = Files.readAllBytes(word("whole.docx", RIGHT));
        Files.write(cut, Arrays.copyOf(whole, whole.length / 2));
        Path huge = folder.resolve("huge.txt");
        try (RandomAccessFile file = new RandomAccessFile(huge.toFile(), "rw")) {
            file.setLength(2L << 30);
        }
        Path bomb = folder.resolve("bomb.docx");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(bomb))) {
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            byte[] zeros = new byte[1 << 20];
            for (int i = 0; i < 300; i++) {
                zip.write(zeros);
            }
            zip.closeEntry();
        }
        List<Path> before = listed();
        for (Path file : List.of(image, cut, huge, bomb, folder.resolve("absent.txt"))) {
            Run run = check(file, "--format", "jsonl");
            assertThat(run.status()).as(file.toString()).isEqualTo(2);
            assertThat(run.err()).contains(String.valueOf(file.getFileName()));
            assertThat(run.out()).isEmpty();
        }
        assertThat(listed()).isEqualTo(before);
    }

    private List<Path> listed() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }
}
