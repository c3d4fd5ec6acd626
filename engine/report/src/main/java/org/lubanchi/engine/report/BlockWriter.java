package org.lubanchi.engine.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lubanchi.engine.definitions.Catalogue;
import org.lubanchi.engine.definitions.IndicatorDefinition;
import org.lubanchi.engine.definitions.UnitKind;
import org.lubanchi.engine.definitions.report.ReportBlock;
import org.lubanchi.engine.definitions.report.Sentence;
import org.lubanchi.engine.document.Block;
import org.lubanchi.engine.document.Inline;
import org.lubanchi.engine.document.ParagraphStyle;
import org.lubanchi.engine.document.PrintedForm;
import org.lubanchi.engine.document.TextRun;
import org.lubanchi.engine.expression.Truth;
import org.lubanchi.engine.kernel.FactKey;
import org.lubanchi.engine.kernel.ReportYear;

/** Turns outline blocks into document blocks, numbering paragraphs, tables and charts as it goes. */
final class BlockWriter {
    private final Catalogue catalogue;
    private final ReportRequest request;
    private final UnitBindings bindings;
    private final FigurePrinter printer;
    private final TableWriter tables;
    private final AppendixWriter appendices;
    private final ChartWriter charts;
    private int paragraphs;
    private int anchors;

    BlockWriter(Catalogue catalogue, FactSource facts, ReportRequest request, UnitKind kind) {
        this.catalogue = catalogue;
        this.bindings = new UnitBindings(facts, request.unit(), request.year());
        this.request = request;
        this.printer = new FigurePrinter(facts);
        this.tables = new TableWriter(catalogue, printer, request);
        this.charts = new ChartWriter(catalogue, facts, request);
        this.appendices = new AppendixWriter(catalogue, printer, request, kind);
    }

    /** The block, or nothing when none of a paragraph's sentences is to be written. */
    Optional<Block> write(ReportBlock block) {
        return switch (block) {
            case ReportBlock.ParagraphBlock paragraph -> writeParagraph(paragraph);
            case ReportBlock.YearTable table -> Optional.of(tables.years(table));
            case ReportBlock.FigureTable table -> Optional.of(tables.figures(table));
            case ReportBlock.UnitTable table -> tables.units(table);
            case ReportBlock.YearChart chart -> Optional.of(charts.write(chart));
            case ReportBlock.FlowChart chart -> Optional.of(charts.write(chart));
            case ReportBlock.TileChart chart -> charts.write(chart);
            case ReportBlock.DataNote note -> Optional.of(writeNote(note));
            case ReportBlock.AppendixBlock appendix -> appendices.write(appendix.name());
        };
    }

    /** A note in words. */
    Block note(String words) {
        paragraphs++;
        return new Block.Paragraph(
                "p" + paragraphs, ParagraphStyle.NOTE, List.of(new TextRun(words)), Optional.empty());
    }

    private Optional<Block> writeParagraph(ReportBlock.ParagraphBlock paragraph) {
        String id = "p" + (paragraphs + 1);
        List<Inline> inlines = new ArrayList<>();
        anchors = 0;
        for (Sentence sentence : paragraph.sentences()) {
            if (sentence.when().map(this::holds).orElse(true)) {
                sentence.parts().forEach(part -> inlines.add(writePart(id, part)));
            }
        }
        if (inlines.isEmpty()) {
            return Optional.empty();
        }
        paragraphs++;
        return Optional.of(new Block.Paragraph(id, ParagraphStyle.BODY, inlines, Optional.empty()));
    }

    private boolean holds(org.lubanchi.engine.expression.Expression condition) {
        return condition.judge(bindings) == Truth.TRUE;
    }

    private Inline writePart(String blockId, Sentence.Part part) {
        return switch (part) {
            case Sentence.Part.Words words -> new TextRun(words.text());
            case Sentence.Part.Figure figure -> {
                IndicatorDefinition indicator = indicator(figure.indicator());
                PrintedForm form = new PrintedForm(
                        figure.decimals().orElse(figure.scale() == 0 ? indicator.decimals() : 0),
                        figure.scale(),
                        figure.absolute(),
                        false);
                anchors++;
                yield printer.print(blockId + "." + anchors, key(figure.indicator(), figure.yearsBack()), form, "");
            }
        };
    }

    private Block writeNote(ReportBlock.DataNote note) {
        List<String> parts = new ArrayList<>();
        for (String id : note.indicators()) {
            IndicatorDefinition indicator = indicator(id);
            parts.add(indicator.label().zh() + "：" + indicator.coverage().zh());
        }
        return note("数据说明：" + String.join("；", parts) + "。");
    }

    private IndicatorDefinition indicator(String id) {
        return catalogue.requireIndicator(id);
    }

    private FactKey key(String indicator, int yearsBack) {
        return new FactKey(
                indicator, request.unit(), new ReportYear(request.year().year() - yearsBack));
    }
}
