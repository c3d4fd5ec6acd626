package org.lubanchi.engine.definitions;

import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;
import org.lubanchi.engine.definitions.appendix.AppendixTable;
import org.lubanchi.engine.definitions.calendar.WorkingCalendar;
import org.lubanchi.engine.definitions.evaluation.EvaluationDefinitions;
import org.lubanchi.engine.definitions.quality.QualityDefinitions;
import org.lubanchi.engine.definitions.register.RegisterExport;
import org.lubanchi.engine.definitions.report.ReportForms;
import org.lubanchi.engine.definitions.report.ReportOutline;
import org.lubanchi.engine.kernel.LocalText;

/**
 * All definitions of one edition (定义总目), checked as a whole and immutable.
 *
 * @param edition the SHA-256 of the definition files, in hexadecimal; it travels into every snapshot
 * @param units by code
 * @param dimensions in the order of the report
 * @param sources by id
 * @param codeLists by id
 * @param tables by id, in the order of the file names
 * @param rules by id
 * @param measures by id
 * @param indicators by id
 * @param published by source id, each in the order of the document
 * @param forms report outlines, appendix tables and the files of other systems
 * @param evaluation schemes, standards, plans and what data quality is judged by
 */
public record Catalogue(
        String edition,
        Units units,
        List<Dimension> dimensions,
        SequencedMap<String, Source> sources,
        SequencedMap<String, CodeList> codeLists,
        SequencedMap<String, TableDefinition> tables,
        SequencedMap<String, RuleDefinition> rules,
        SequencedMap<String, MeasureDefinition> measures,
        SequencedMap<String, IndicatorDefinition> indicators,
        SequencedMap<String, List<PublishedValue>> published,
        ReportForms forms,
        EvaluationDefinitions evaluation) {
    public Catalogue {
        dimensions = List.copyOf(dimensions);
        sources = frozen(sources);
        codeLists = frozen(codeLists);
        tables = frozen(tables);
        rules = frozen(rules);
        measures = frozen(measures);
        indicators = frozen(indicators);
        published = frozen(published);
    }

    /** Report outlines by id. */
    public SequencedMap<String, ReportOutline> reports() {
        return forms.outlines();
    }

    /** The days on which offices work. */
    public WorkingCalendar calendar() {
        return forms.calendar();
    }

    /** What reported data are judged by. */
    public QualityDefinitions quality() {
        return evaluation.quality();
    }

    /** Appendix tables by edition and name. */
    public SequencedMap<String, AppendixTable> appendices() {
        return forms.appendices();
    }

    /** Files of other systems that may be brought in for a report year. */
    public List<RegisterExport> listRegisters(int year) {
        return forms.registers().values().stream()
                .filter(export -> export.from() <= year)
                .toList();
    }

    /** The outlines of a kind of unit that hold in a report year. */
    public List<ReportOutline> listOutlines(UnitKind kind, int year) {
        return reports().values().stream()
                .filter(outline -> outline.unitKind() == kind && outline.from() <= year)
                .toList();
    }

    /** The appendix tables of a report year in the order of their numbers; the latest edition wins. */
    public List<AppendixTable> listAppendicesIn(int year) {
        TreeMap<Integer, AppendixTable> tables = new TreeMap<>();
        appendices().values().stream()
                .filter(table -> table.holdsIn(year))
                .sorted(Comparator.comparingInt(AppendixTable::from))
                .forEach(table -> tables.put(table.number(), table));
        return List.copyOf(tables.values());
    }

    /** The first twelve characters of the edition, for people. */
    public String shortEdition() {
        return edition.substring(0, 12);
    }

    public Optional<IndicatorDefinition> findIndicator(String id) {
        return Optional.ofNullable(indicators.get(id));
    }

    /** The table of this id, which is known to exist. */
    public TableDefinition requireTable(String id) {
        return require(tables, id, "table");
    }

    /** The measure of this id, which is known to exist. */
    public MeasureDefinition requireMeasure(String id) {
        return require(measures, id, "measure");
    }

    /** The indicator of this id, which is known to exist. */
    public IndicatorDefinition requireIndicator(String id) {
        return require(indicators, id, "indicator");
    }

    /** The source of this id, which is known to exist. */
    public Source requireSource(String id) {
        return require(sources, id, "source");
    }

    /** The code list of this id, which is known to exist. */
    public CodeList requireCodeList(String id) {
        return require(codeLists, id, "code list");
    }

    /** What people read for the code of a field; a code that its list does not have reads as itself. */
    public LocalText labelOf(String table, String field, String code) {
        return requireTable(table)
                .requireField(field)
                .codes()
                .map(this::requireCodeList)
                .flatMap(list -> list.find(code))
                .map(CodeList.Entry::label)
                .orElse(new LocalText(code, code));
    }

    private static <T> T require(Map<String, T> map, String id, String what) {
        T found = map.get(id);
        if (found == null) {
            throw new IllegalArgumentException("The catalogue has no " + what + " " + id);
        }
        return found;
    }

    private static <T> SequencedMap<String, T> frozen(SequencedMap<String, T> map) {
        return Collections.unmodifiableSequencedMap(new LinkedHashMap<>(map));
    }
}
