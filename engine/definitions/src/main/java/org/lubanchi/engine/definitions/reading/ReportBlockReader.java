package org.lubanchi.engine.definitions.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lubanchi.engine.definitions.Blanks;
import org.lubanchi.engine.definitions.report.ReportBlock;
import org.lubanchi.engine.definitions.report.ReportSection;
import org.lubanchi.engine.definitions.report.Sentence;
import org.lubanchi.engine.expression.Expression;
import org.lubanchi.engine.expression.NameScope;
import org.lubanchi.engine.kernel.LocalText;

/** Reads what a section of an outline carries: sentences, tables, charts, notes. */
final class ReportBlockReader {
    private static final Pattern FIGURE = Pattern.compile("([a-z][a-z0-9_]*)(@-(\\d))?(:(wan|yi)?(\\d)?(abs)?)?");
    private final Draft draft;
    private final ReportChartReader charts;

    ReportBlockReader(Draft draft) {
        this.draft = draft;
        this.charts = new ReportChartReader(draft);
    }

    /** The block; nothing where it is no known content, which is a problem told. */
    Optional<ReportBlock> read(MapCursor block, NameScope scope) {
        if (block.has("paragraph")) {
            List<Sentence> sentences = new ArrayList<>();
            block.maps("paragraph").forEach(each -> sentences.add(readSentence(each, scope)));
            return Optional.of(new ReportBlock.ParagraphBlock(sentences));
        }
        if (block.has("note_on")) {
            List<String> indicators = block.texts("note_on");
            indicators.forEach(each -> known(block, "note_on", each));
            return Optional.of(new ReportBlock.DataNote(indicators));
        }
        if (block.has("appendix")) {
            String name = block.require("appendix");
            knownAppendix(block, name);
            return Optional.of(new ReportBlock.AppendixBlock(name));
        }
        Optional<ReportBlock> drawn = readDrawn(block);
        if (drawn.isPresent()) {
            return drawn;
        }
        draft.problems.add(
                block.spot(),
                "definition.unknown-block",
                new LocalText("不认识的内容", "unknown content"),
                new LocalText(
                        "paragraph、table、figures、units、chart、appendix 或 note_on",
                        "paragraph, table, figures, units, chart, appendix or note_on"),
                new LocalText("改用其中之一", "Use one of them"));
        return Optional.empty();
    }

    /** A table or chart. */
    private Optional<ReportBlock> readDrawn(MapCursor block) {
        return block.findMapQuietly("table")
                .map(this::readTable)
                .or(() -> block.findMapQuietly("figures").map(this::readFigures))
                .or(() -> block.findMapQuietly("units").map(this::readUnits))
                .or(() -> block.findMapQuietly("chart").flatMap(charts::read));
    }

    /** What the section as a whole must have for its charts. */
    void checkTables(MapCursor map, ReportSection section) {
        charts.checkTables(map, section);
    }

    private ReportBlock readTable(MapCursor table) {
        ReportBlock read = new ReportBlock.YearTable(
                table.require("caption"), table.requireInteger("years"), readColumns(table, "columns"));
        table.finish();
        return read;
    }

    private ReportBlock readFigures(MapCursor table) {
        ReportBlock read = new ReportBlock.FigureTable(
                table.require("caption"), table.requireInteger("years"), readColumns(table, "rows"));
        table.finish();
        return read;
    }

    private ReportBlock readUnits(MapCursor table) {
        ReportBlock read = new ReportBlock.UnitTable(
                table.require("caption"),
                table.choice("kind", TableReader.UNIT_KINDS, Optional.empty()),
                readColumns(table, "columns"));
        table.finish();
        return read;
    }

    private List<ReportBlock.Column> readColumns(MapCursor map, String key) {
        return ReportChartReader.columns(draft, map, key);
    }

    private Sentence readSentence(MapCursor map, NameScope scope) {
        String say = map.require("say");
        Optional<Expression> when = map.has("when")
                ? Compiling.compile(map, "when", scope).filter(c -> Compiling.condition(map, "when", c))
                : Optional.empty();
        List<Sentence.Part> parts = Blanks.<Optional<Sentence.Part>>split(
                        say, words -> Optional.of(new Sentence.Part.Words(words)), blank -> readFigure(map, blank))
                .stream()
                .flatMap(Optional::stream)
                .toList();
        map.finish();
        return new Sentence(when, parts);
    }

    private Optional<Sentence.Part> readFigure(MapCursor map, String text) {
        Matcher matcher = FIGURE.matcher(text);
        if (!matcher.matches()) {
            draft.problems.add(
                    map.spotOf("say"),
                    "definition.wrong-placeholder",
                    new LocalText("读不懂 {" + text + "}", "cannot read {" + text + "}"),
                    new LocalText(
                            "{指标}、{指标@-1}、{指标:wan1}、{指标:2abs}",
                            "{indicator}, {indicator@-1}, {indicator:wan1}, {indicator:2abs}"),
                    new LocalText("改正花括号里的写法", "Mend what stands in the braces"));
            return Optional.empty();
        }
        known(map, "say", matcher.group(1));
        int back = matcher.group(3) == null ? 0 : Integer.parseInt(matcher.group(3));
        int scale = "wan".equals(matcher.group(5)) ? 4 : "yi".equals(matcher.group(5)) ? 8 : 0;
        Optional<Integer> decimals = Optional.ofNullable(matcher.group(6)).map(Integer::valueOf);
        return Optional.of(new Sentence.Part.Figure(matcher.group(1), back, scale, decimals, matcher.group(7) != null));
    }

    private void knownAppendix(MapCursor map, String name) {
        List<String> names = draft.appendices.keySet().stream()
                .map(id -> id.substring(id.indexOf('/') + 1))
                .distinct()
                .toList();
        if (!names.contains(name)) {
            draft.problems.unknownName(
                    map.spotOf("appendix"),
                    "definition.unknown-appendix",
                    name,
                    new LocalText("definitions/appendix 中的附表", "an appendix table of definitions/appendix"),
                    names);
        }
    }

    private void known(MapCursor map, String key, String indicator) {
        draft.findIndicator(map.spotOf(key), indicator);
    }
}
