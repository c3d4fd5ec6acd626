package org.lubanchi.platform.consistency.internal;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.lubanchi.engine.consistency.CheckReport;
import org.lubanchi.engine.consistency.UnappliedRelation;
import org.lubanchi.engine.consistency.finding.Cause;
import org.lubanchi.engine.consistency.finding.Evidence;
import org.lubanchi.engine.consistency.finding.Finding;
import org.lubanchi.engine.consistency.finding.FindingMeaning;
import org.lubanchi.engine.consistency.finding.Judgement;
import org.lubanchi.engine.consistency.output.FindingRemark;
import org.lubanchi.engine.consistency.passage.GridBuilder;
import org.lubanchi.engine.consistency.relation.RelationCard;
import org.lubanchi.engine.consistency.relation.RelationRegistry;
import org.lubanchi.engine.document.Block;
import org.lubanchi.engine.document.ContentsEntry;
import org.lubanchi.engine.document.Document;
import org.lubanchi.engine.document.DocumentPlace;
import org.lubanchi.engine.document.Inline;
import org.lubanchi.engine.document.ParagraphStyle;
import org.lubanchi.engine.document.TableCell;
import org.lubanchi.engine.document.TableRow;
import org.lubanchi.engine.kernel.LocalText;

/** Puts text and findings of a check together for the page. */
final class ResultMaking {
    private static final int WORDS_OF_A_TITLE = 4;
    private static final Map<String, LocalText> NAMES = RelationRegistry.cards().stream()
            .collect(Collectors.toUnmodifiableMap(RelationCard::id, RelationCard::name));

    private ResultMaking() {}

    static CheckResult of(Document document, CheckReport report) {
        List<CheckResult.Told> findings = new ArrayList<>();
        for (Finding finding : report.findings()) {
            findings.add(told(findings.size() + 1, finding));
        }
        return new CheckResult(
                report.claims(),
                report.held(),
                document.blocks().stream().map(ResultMaking::block).toList(),
                findings,
                report.agreed().stream().map(ResultMaking::mark).distinct().toList(),
                FindingRemark.of(document, report).stream()
                        .flatMap(remark -> remark(remark).stream())
                        .toList(),
                report.named(),
                report.unapplied().stream().map(UnappliedRelation::told).toList());
    }

    private static CheckResult.BlockText block(Block block) {
        return switch (block) {
            case Block.Heading heading ->
                text(block, "heading", heading.level(), heading.number(), heading.plainText());
            case Block.Paragraph paragraph ->
                text(
                        block,
                        paragraph.style() == ParagraphStyle.CAPTION ? "caption" : "paragraph",
                        0,
                        "",
                        paragraph.plainText());
            case Block.Table table -> table(table);
            case Block.ChartBlock chart -> text(block, "caption", 0, "", joined(chart.caption()));
            case Block.Contents contents -> contents(contents);
            case Block.PageBreak _ -> text(block, "page-break", 0, "", "");
        };
    }

    private static CheckResult.BlockText text(Block block, String kind, int level, String number, String text) {
        return new CheckResult.BlockText(block.id(), kind, level, number, text, List.of(), List.of(), List.of());
    }

    private static CheckResult.BlockText table(Block.Table table) {
        IdentityHashMap<TableCell, Integer> numbers = GridBuilder.cellNumbers(table);
        return new CheckResult.BlockText(
                table.id(),
                "table",
                0,
                "",
                joined(table.caption()),
                rows(table.headRows(), numbers),
                rows(table.rows(), numbers),
                List.of());
    }

    private static List<List<CheckResult.CellText>> rows(
            List<TableRow> rows, IdentityHashMap<TableCell, Integer> numbers) {
        return rows.stream()
                .map(row -> row.cells().stream()
                        .map(cell -> new CheckResult.CellText(
                                numbers.getOrDefault(cell, -1),
                                cell.text(),
                                cell.columnSpan(),
                                cell.rowSpan(),
                                cell.numeric()))
                        .toList())
                .toList();
    }

    private static CheckResult.BlockText contents(Block.Contents contents) {
        List<CheckResult.EntryText> entries = new ArrayList<>();
        for (ContentsEntry entry : contents.entries()) {
            entries.add(new CheckResult.EntryText(entries.size() + 1, entry.text(), entry.page()));
        }
        return new CheckResult.BlockText(contents.id(), "contents", 0, "", "", List.of(), List.of(), entries);
    }

    private static String joined(List<Inline> inlines) {
        return inlines.stream().map(Inline::text).collect(Collectors.joining());
    }

    private static CheckResult.Told told(int number, Finding finding) {
        Judgement main = finding.main();
        return new CheckResult.Told(
                number,
                FindingMeaning.of(finding),
                finding.isError() ? "error" : "note",
                main.relation(),
                NAMES.getOrDefault(main.relation(), new LocalText(main.relation(), main.relation())),
                main.said(),
                main.formula(),
                main.remedy(),
                finding.causes().stream().map(Cause::zh).toList(),
                main.ends().stream().map(ResultMaking::end).toList(),
                finding.consequences().stream().map(Judgement::said).toList());
    }

    private static CheckResult.End end(Evidence end) {
        return new CheckResult.End(
                mark(end),
                end.role(),
                end.number(),
                end.spot().placeText(),
                end.spot().quotation(),
                end.suspect());
    }

    private static CheckResult.Mark mark(Evidence end) {
        int length = end.number().isEmpty() ? WORDS_OF_A_TITLE : end.number().length();
        return new CheckResult.Mark(
                end.spot().blockId(), end.spot().cell(), end.spot().offset(), length);
    }

    /** Only Word files take remarks, and only their paragraphs and cells. */
    private static Optional<CheckResult.Remark> remark(FindingRemark remark) {
        return switch (remark.place()) {
            case DocumentPlace.ParagraphRun run ->
                Optional.of(new CheckResult.Remark(
                        remark.finding(),
                        -1,
                        List.of(run.paragraph(), run.run()),
                        run.offset(),
                        remark.length(),
                        remark.text()));
            case DocumentPlace.TableCellPlace cell ->
                Optional.of(new CheckResult.Remark(
                        remark.finding(),
                        cell.table(),
                        List.of(cell.row(), cell.column()),
                        cell.offset(),
                        remark.length(),
                        remark.text()));
            case DocumentPlace.LineColumn _, DocumentPlace.PageBox _ -> Optional.empty();
        };
    }
}
