package org.lubanchi.engine.definitions.reading;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lubanchi.engine.definitions.Blanks;
import org.lubanchi.engine.definitions.Example;
import org.lubanchi.engine.definitions.evaluation.ProgrammeCount;
import org.lubanchi.engine.definitions.evaluation.WarningRule;
import org.lubanchi.engine.expression.Expression;
import org.lubanchi.engine.kernel.LocalText;
import org.lubanchi.engine.kernel.Unit;

/** Reads when programmes are to be looked at: {@code warnings/<warning>.yaml}. */
final class WarningReader {
    private static final Map<String, WarningRule.Level> LEVELS = new LinkedHashMap<>();
    private static final Map<String, WarningRule.Grain> GRAINS = new LinkedHashMap<>();

    static {
        for (WarningRule.Level level : WarningRule.Level.values()) {
            LEVELS.put(level.code(), level);
        }
        for (WarningRule.Grain grain : WarningRule.Grain.values()) {
            GRAINS.put(grain.code(), grain);
        }
    }

    private final Draft draft;

    WarningReader(Draft draft) {
        this.draft = draft;
    }

    void read() {
        Map<String, Unit> counts = new LinkedHashMap<>();
        for (ProgrammeCount count : ProgrammeCount.values()) {
            counts.put(count.code(), Unit.ONE);
        }
        Compiling.Names names = Compiling.numbers(counts, draft.units);
        draft.each("warnings", (map, path) -> readRule(map, path, names));
    }

    private void readRule(MapCursor map, String path, Compiling.Names names) {
        String id = map.require("warning");
        LocalText label = map.requireText("label");
        WarningRule.Level level = map.choice("level", LEVELS, Optional.empty());
        WarningRule.Grain grain = map.choice("grain", GRAINS, Optional.empty());
        Optional<Expression> fires = Compiling.compile(map, "fires", names)
                .filter(condition -> Compiling.condition(map, "fires", condition));
        WarningRule.Excepted exception = readExcepted(map);
        LocalText say = map.requireText("say");
        for (String text : List.of(say.zh(), say.en())) {
            for (String blank : Blanks.names(text)) {
                Compiling.compile(draft.problems, map.spotOf("say"), blank, names);
            }
        }
        String source = draft.requireSource(map, "source");
        int from = map.requireInteger("from");
        List<Example> examples = ExampleReader.read(map);
        map.finish();
        boolean fresh = draft.fresh(map, "warning", id, path, draft.warnings.containsKey(id));
        fires.filter(condition -> fresh)
                .ifPresent(condition -> draft.warnings.put(
                        id,
                        new WarningRule(id, label, level, grain, condition, exception, say, source, from, examples)));
    }

    private static WarningRule.Excepted readExcepted(MapCursor map) {
        List<String> prefixes = map.texts("except");
        Optional<LocalText> why = map.findText("why_except");
        if (prefixes.isEmpty() == why.isPresent()) {
            map.wrong(
                    "why_except",
                    new LocalText("except 与 why_except 不成对", "except and why_except do not come together"),
                    new LocalText("两个都写，或都不写", "both or neither"));
        }
        return new WarningRule.Excepted(prefixes, why);
    }
}
