package org.lubanchi.engine.definitions.reading;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import org.lubanchi.engine.definitions.Source;
import org.lubanchi.engine.definitions.parameter.Parameter;
import org.lubanchi.engine.definitions.parameter.Parameter.Bound;
import org.lubanchi.engine.kernel.LocalText;
import org.lubanchi.engine.kernel.Severity;
import org.lubanchi.engine.kernel.Unit;

/** Reads the dated numbers of a business application, one a file, and runs their examples. */
public final class ParameterReader {
    private static final Map<String, Bound> BOUNDS = new LinkedHashMap<>(
            Map.of("at_least", Bound.AT_LEAST, "at_most", Bound.AT_MOST, "share", Bound.SHARE, "per", Bound.PER));
    private static final Map<String, Severity> SEVERITIES = new LinkedHashMap<>(Map.of(
            "blocking", Severity.BLOCKING,
            "explainable", Severity.EXPLAINABLE,
            "informative", Severity.INFORMATIVE));

    private final Draft draft;
    private final SequencedMap<String, Parameter> read = new LinkedHashMap<>();

    private ParameterReader(Draft draft) {
        this.draft = draft;
    }

    /** Judges the files of every application, whose problems join those of the draft. */
    static void check(Draft draft) {
        draft.files.texts().entrySet().stream()
                .filter(file -> file.getValue().startsWith("parameter:")
                        && file.getKey().contains("/"))
                .map(file -> file.getKey().substring(0, file.getKey().indexOf('/')))
                .distinct()
                .forEach(folder -> new ParameterReader(draft).readFolder(folder));
    }

    /**
     * The numbers of an application, by id.
     *
     * @throws IOException when a file cannot be read
     * @throws IllegalArgumentException when the folder was never checked as part of its catalogue and has a problem
     */
    public static SequencedMap<String, Parameter> read(Path definitions, String folder) throws IOException {
        Problems problems = new Problems();
        Draft draft = new Draft(DefinitionFiles.of(definitions), problems);
        draft.readBasics();
        ParameterReader reader = new ParameterReader(draft);
        reader.readFolder(folder);
        if (!problems.none()) {
            throw new IllegalArgumentException("The numbers of " + folder + " have problems: " + problems.list());
        }
        return reader.read;
    }

    private void readFolder(String folder) {
        draft.each(folder, (map, path) -> readFile(map, path, folder));
    }

    private void readFile(MapCursor map, String path, String folder) {
        String name = map.require("parameter");
        LocalText label = map.requireText("label");
        Unit unit = draft.requireUnit(map, "unit");
        Bound bound = map.choice("bound", BOUNDS, Optional.empty());
        Severity severity = map.choice("severity", SEVERITIES, Optional.of(Severity.BLOCKING));
        LocalText say = map.requireText("say");
        LocalText remedy = map.requireText("remedy");
        List<Parameter.Version> versions = new ArrayList<>();
        map.maps("versions").forEach(each -> readVersion(each).ifPresent(versions::add));
        List<Parameter.Example> examples = new ArrayList<>();
        map.maps("examples").forEach(each -> readExample(each).ifPresent(examples::add));
        map.finish();
        String id = folder + "." + name.replace('_', '-');
        if (draft.fresh(map, "parameter", name, path, read.containsKey(id))) {
            Parameter parameter = new Parameter(id, label, unit, bound, severity, say, remedy, versions, examples);
            judge(parameter, map);
            read.put(id, parameter);
        }
    }

    private Optional<Parameter.Version> readVersion(MapCursor map) {
        Optional<LocalDate> from = day(map, "from");
        String jurisdiction = map.require("jurisdiction");
        Optional<BigDecimal> value = number(map, "value");
        Optional<Source> source = Optional.ofNullable(draft.sources.get(draft.requireSource(map, "source")));
        map.finish();
        if (from.isEmpty() || value.isEmpty() || source.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Parameter.Version(from.get(), jurisdiction, value.get(), source.get()));
    }

    private Optional<Parameter.Example> readExample(MapCursor map) {
        String name = map.require("name");
        boolean reported = !map.find("given").filter("not_reported"::equals).isPresent();
        Optional<BigDecimal> given = reported ? number(map, "given") : Optional.empty();
        Optional<LocalDate> on = day(map, "on");
        String expected = map.require("expect");
        map.finish();
        return on.map(day -> new Parameter.Example(name, given, day, expected));
    }

    private static Optional<LocalDate> day(MapCursor map, String key) {
        String text = map.require(key);
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException notADay) {
            map.wrong(
                    key,
                    new LocalText("「" + text + "」不是日期", "\"" + text + "\" is no date"),
                    new LocalText("如 2023-01-01", "such as 2023-01-01"));
            return Optional.empty();
        }
    }

    private static Optional<BigDecimal> number(MapCursor map, String key) {
        String text = map.require(key);
        if (text.matches("-?\\d{1,15}(\\.\\d{1,6})?")) {
            return Optional.of(new BigDecimal(text));
        }
        map.wrong(
                key,
                new LocalText("「" + text + "」不是数", "\"" + text + "\" is no number"),
                new LocalText("小数", "a decimal"));
        return Optional.empty();
    }

    private void judge(Parameter parameter, MapCursor map) {
        if (parameter.versions().isEmpty() || parameter.examples().size() < 3) {
            map.wrong(
                    "examples",
                    new LocalText("版本或例子太少", "has too few versions or examples"),
                    new LocalText("至少一个版本、三个例子：平常、边界、缺失", "a version and three examples: ordinary, boundary, missing"));
        }
        for (Parameter.Example example : parameter.examples()) {
            String outcome = parameter.outcome(example);
            if (!outcome.equals(example.expected())) {
                map.wrong(
                        "examples",
                        new LocalText(example.name() + " 得 " + outcome, example.name() + " comes to " + outcome),
                        new LocalText(example.expected(), example.expected()));
            }
        }
    }
}
