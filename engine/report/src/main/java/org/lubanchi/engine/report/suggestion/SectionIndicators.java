package org.lubanchi.engine.report.suggestion;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.lubanchi.engine.definitions.report.ReportBlock;
import org.lubanchi.engine.definitions.report.ReportSection;
import org.lubanchi.engine.definitions.report.Sentence;

/** The indicators a section of an outline carries, in the order they appear. */
public final class SectionIndicators {
    private SectionIndicators() {}

    /** Each once or oftener. */
    public static List<String> of(ReportSection section) {
        List<String> indicators = new ArrayList<>();
        section.blocks().forEach(block -> indicators.addAll(of(block)));
        return indicators;
    }

    private static List<String> of(ReportBlock block) {
        return switch (block) {
            case ReportBlock.ParagraphBlock paragraph ->
                paragraph.sentences().stream()
                        .flatMap(sentence -> sentence.parts().stream())
                        .flatMap(part -> switch (part) {
                            case Sentence.Part.Words _ -> Stream.<String>empty();
                            case Sentence.Part.Figure figure -> Stream.of(figure.indicator());
                        })
                        .toList();
            case ReportBlock.YearTable table -> names(table.columns());
            case ReportBlock.FigureTable table -> names(table.rows());
            case ReportBlock.UnitTable table -> names(table.columns());
            case ReportBlock.YearChart chart -> names(chart.series());
            case ReportBlock.FlowChart chart ->
                chart.steps().stream().map(ReportBlock.Step::indicator).toList();
            case ReportBlock.TileChart chart -> List.of(chart.indicator());
            case ReportBlock.AppendixBlock _ -> List.of();
            case ReportBlock.DataNote note -> note.indicators();
        };
    }

    private static List<String> names(List<ReportBlock.Column> columns) {
        return columns.stream().map(ReportBlock.Column::indicator).toList();
    }
}
