package org.lubanchi.engine.definitions.reading;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.lubanchi.engine.definitions.Blanks;
import org.lubanchi.engine.definitions.Catalogue;
import org.lubanchi.engine.definitions.CodeList;
import org.lubanchi.engine.definitions.Dimension;
import org.lubanchi.engine.definitions.FieldDefinition;
import org.lubanchi.engine.definitions.IndicatorDefinition;
import org.lubanchi.engine.definitions.MeasureDefinition;
import org.lubanchi.engine.definitions.PublishedValue;
import org.lubanchi.engine.definitions.RuleDefinition;
import org.lubanchi.engine.definitions.Source;
import org.lubanchi.engine.definitions.TableDefinition;
import org.lubanchi.engine.definitions.Units;
import org.lubanchi.engine.definitions.appendix.AppendixTable;
import org.lubanchi.engine.definitions.calendar.HolidayYear;
import org.lubanchi.engine.definitions.calendar.WorkingCalendar;
import org.lubanchi.engine.definitions.evaluation.ActionGroup;
import org.lubanchi.engine.definitions.evaluation.EvaluationDefinitions;
import org.lubanchi.engine.definitions.evaluation.EvaluationScheme;
import org.lubanchi.engine.definitions.evaluation.PlanAction;
import org.lubanchi.engine.definitions.evaluation.PlanDefinitions;
import org.lubanchi.engine.definitions.evaluation.PlanTarget;
import org.lubanchi.engine.definitions.evaluation.Standard;
import org.lubanchi.engine.definitions.evaluation.WarningRule;
import org.lubanchi.engine.definitions.notice.NoticeTemplate;
import org.lubanchi.engine.definitions.paper.PaperKind;
import org.lubanchi.engine.definitions.paper.PaperWording;
import org.lubanchi.engine.definitions.pedigree.Pedigree;
import org.lubanchi.engine.definitions.quality.CrossCheck;
import org.lubanchi.engine.definitions.quality.QualityDefinitions;
import org.lubanchi.engine.definitions.quality.QualityItem;
import org.lubanchi.engine.definitions.quality.SoleKey;
import org.lubanchi.engine.definitions.quality.Watch;
import org.lubanchi.engine.definitions.register.RegisterExport;
import org.lubanchi.engine.definitions.report.ReportForms;
import org.lubanchi.engine.definitions.report.ReportOutline;
import org.lubanchi.engine.definitions.report.TileMap;
import org.lubanchi.engine.kernel.LocalText;
import org.lubanchi.engine.kernel.Unit;

/** A catalogue being read: each step needs what the steps before it found. */
final class Draft {
    final DefinitionFiles files;
    final Problems problems;
    Units units = new Units(new TreeMap<>());
    final List<Dimension> dimensions = new ArrayList<>();
    final LinkedHashMap<String, Source> sources = new LinkedHashMap<>();
    final LinkedHashMap<String, CodeList> codeLists = new LinkedHashMap<>();
    final LinkedHashMap<String, TableDefinition> tables = new LinkedHashMap<>();
    final LinkedHashMap<String, RuleDefinition> rules = new LinkedHashMap<>();
    final LinkedHashMap<String, MeasureDefinition> measures = new LinkedHashMap<>();
    final LinkedHashMap<String, IndicatorDefinition> indicators = new LinkedHashMap<>();
    final LinkedHashMap<String, List<PublishedValue>> published = new LinkedHashMap<>();
    final LinkedHashMap<String, ReportOutline> reports = new LinkedHashMap<>();
    final LinkedHashMap<String, AppendixTable> appendices = new LinkedHashMap<>();
    final LinkedHashMap<String, RegisterExport> registers = new LinkedHashMap<>();
    final LinkedHashMap<String, TileMap> tileMaps = new LinkedHashMap<>();
    final TreeMap<Integer, HolidayYear> calendars = new TreeMap<>();
    final LinkedHashMap<String, NoticeTemplate> notices = new LinkedHashMap<>();
    final LinkedHashMap<String, EvaluationScheme> schemes = new LinkedHashMap<>();
    final LinkedHashMap<String, Standard> standards = new LinkedHashMap<>();
    final LinkedHashMap<String, PlanTarget> targets = new LinkedHashMap<>();
    final LinkedHashMap<String, ActionGroup> groups = new LinkedHashMap<>();
    final LinkedHashMap<String, PlanAction> actions = new LinkedHashMap<>();
    final LinkedHashMap<String, QualityItem> qualityItems = new LinkedHashMap<>();
    final LinkedHashMap<String, CrossCheck> crossChecks = new LinkedHashMap<>();
    final LinkedHashMap<String, Watch> watches = new LinkedHashMap<>();
    final LinkedHashMap<String, SoleKey> soleKeys = new LinkedHashMap<>();
    final LinkedHashMap<String, WarningRule> warnings = new LinkedHashMap<>();
    final LinkedHashMap<String, Pedigree> pedigrees = new LinkedHashMap<>();
    final Map<PaperKind, List<PaperWording>> papers = new EnumMap<>(PaperKind.class);

    Draft(DefinitionFiles files, Problems problems) {
        this.files = files;
        this.problems = problems;
    }

    void readBasics() {
        new BasicsReader(this).read();
    }

    void readCalendars() {
        new CalendarReader(this).read();
        new NoticeReader(this).read();
    }

    void readTables() {
        new TableReader(this).read();
    }

    void readMeasures() {
        new MeasureReader(this).read();
    }

    void readIndicators() {
        new IndicatorReader(this).read();
    }

    void readRules() {
        new RuleReader(this).read();
    }

    void readPublished() {
        new PublishedReader(this).read();
    }

    void readReports() {
        new TileMapReader(this).read();
        new ReportReader(this).read();
    }

    void readAppendices() {
        new AppendixReader(this).read();
    }

    void readRegisters() {
        new RegisterReader(this).read();
    }

    void readEvaluations() {
        new SchemeReader(this).read();
        new StandardReader(this).read();
        new PlanReader(this).read();
        new ActionReader(this).read();
    }

    void readQuality() {
        new QualityReader(this).read();
    }

    void readPedigrees() {
        new PedigreeReader(this).read();
        new WarningReader(this).read();
        new PaperReader(this).read();
    }

    void checkParameters() {
        ParameterReader.check(this);
    }

    Catalogue catalogue() {
        return new Catalogue(
                files.edition(),
                units,
                dimensions,
                sources,
                codeLists,
                tables,
                rules,
                measures,
                indicators,
                published,
                new ReportForms(reports, appendices, registers, tileMaps, new WorkingCalendar(calendars), notices),
                new EvaluationDefinitions(
                        schemes,
                        standards,
                        new PlanDefinitions(targets, groups, actions),
                        new QualityDefinitions(qualityItems, crossChecks, watches, soleKeys),
                        pedigrees,
                        warnings,
                        new PaperWording.Editions(papers)));
    }

    /** Reads every file below a folder: its mapping with its path. */
    void each(String folder, BiConsumer<MapCursor, String> read) {
        for (String path : files.yamlUnder(folder)) {
            open(path).ifPresent(map -> read.accept(map, path));
        }
    }

    /** The mapping of a file. */
    Optional<MapCursor> open(String path) {
        return YamlFile.read(path, files.texts().getOrDefault(path, ""), problems);
    }

    /** Checks that a file is named after what it defines, and that nothing of the name was defined before. */
    boolean fresh(MapCursor map, String key, String id, String path, boolean taken) {
        String stem = path.substring(path.lastIndexOf('/') + 1).replace(".yaml", "");
        String last = id.substring(id.lastIndexOf('/') + 1);
        if (!stem.equals(last)) {
            problems.add(
                    map.spotOf(key),
                    "definition.name-differs-from-file",
                    new LocalText("「" + id + "」写在 " + path + " 里", "\"" + id + "\" stands in " + path),
                    new LocalText("文件名与名称一致", "the file named like the definition"),
                    new LocalText("改名其一", "Rename one of them"));
        }
        if (taken) {
            problems.add(
                    map.spotOf(key),
                    "definition.doubled-name",
                    new LocalText("「" + id + "」已经定义过", "\"" + id + "\" is defined already"),
                    new LocalText("不重复的名称", "a name of its own"),
                    new LocalText("改名或删去其一", "Rename or remove one of them"));
        }
        return !taken;
    }

    /** The table of an id, or a problem at a spot. */
    Optional<TableDefinition> findTable(Spot spot, String id) {
        return find(
                tables,
                spot,
                "definition.unknown-table",
                id,
                new LocalText("definitions/tables 中的采集表", "a table of definitions/tables"));
    }

    /** The indicator of an id, or a problem at a spot. */
    Optional<IndicatorDefinition> findIndicator(Spot spot, String id) {
        return find(
                indicators,
                spot,
                "definition.unknown-indicator",
                id,
                new LocalText("definitions/indicators 中的指标", "an indicator of definitions/indicators"));
    }

    /** What a map of what was read knows under an id, or a problem at a spot. */
    <T> Optional<T> find(Map<String, T> known, Spot spot, String code, String id, LocalText expected) {
        Optional<T> found = Optional.ofNullable(known.get(id));
        if (found.isEmpty()) {
            problems.unknownName(spot, code, id, expected, known.keySet());
        }
        return found;
    }

    /** Checks that the blanks of a text name nothing but fields it may tell; whether they do. */
    boolean checkBlanks(Spot spot, String text, List<String> fields, LocalText expected) {
        boolean sound = true;
        for (String name : Blanks.names(text)) {
            if (!fields.contains(name)) {
                sound = false;
                problems.unknownName(spot, "definition.unknown-field", name, expected, new TreeSet<>(fields));
            }
        }
        return sound;
    }

    /** Checks that a table has a field. */
    void checkField(Spot spot, TableDefinition table, String field) {
        if (table.findField(field).isEmpty()) {
            problems.unknownName(
                    spot,
                    "definition.unknown-field",
                    field,
                    new LocalText("采集表的字段", "a field of the table"),
                    table.fields().stream().map(FieldDefinition::id).collect(Collectors.toCollection(TreeSet::new)));
        }
    }

    /** The id of an indicator under a key, where there is one, whose unit fits what is declared. */
    Optional<String> findIndicatorIn(MapCursor map, String key, Predicate<Unit> fits) {
        Optional<String> id = map.find(key);
        id.flatMap(name -> findIndicator(map.spotOf(key), name))
                .map(IndicatorDefinition::unit)
                .filter(unit -> !fits.test(unit))
                .ifPresent(unit -> map.wrong(
                        "unit",
                        new LocalText("指标的单位是 " + unit.code(), "the indicator's unit is " + unit.code()),
                        new LocalText("可换算的单位", "a unit it converts to")));
        return id;
    }

    /** The unit under a key, or the number 1 with a problem. */
    Unit requireUnit(MapCursor map, String key) {
        String code = map.require(key);
        Optional<Unit> unit = units.find(code);
        if (unit.isEmpty() && !code.isEmpty()) {
            problems.unknownName(
                    map.spotOf(key),
                    "definition.unknown-unit",
                    code,
                    new LocalText("units.yaml 中的计量单位或其商", "a unit of units.yaml or a quotient of two"),
                    units.named().keySet());
        }
        return unit.orElse(Unit.ONE);
    }

    /** The id of a source under a key, {@code id#place} allowed. */
    String requireSource(MapCursor map, String key) {
        String text = map.require(key);
        String id = text.contains("#") ? text.substring(0, text.indexOf('#')) : text;
        if (!id.isEmpty() && !sources.containsKey(id)) {
            problems.unknownName(
                    map.spotOf(key),
                    "definition.unknown-source",
                    id,
                    new LocalText("definitions/sources 中的依据", "a source of definitions/sources"),
                    sources.keySet());
        }
        return id;
    }
}
