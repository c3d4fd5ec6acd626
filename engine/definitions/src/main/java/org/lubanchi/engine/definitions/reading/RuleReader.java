package org.lubanchi.engine.definitions.reading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lubanchi.engine.definitions.Blanks;
import org.lubanchi.engine.definitions.Example;
import org.lubanchi.engine.definitions.FieldDefinition;
import org.lubanchi.engine.definitions.RuleDefinition;
import org.lubanchi.engine.definitions.TableDefinition;
import org.lubanchi.engine.expression.Expression;
import org.lubanchi.engine.kernel.LocalText;
import org.lubanchi.engine.kernel.Severity;

/** Reads the rules over tables. */
final class RuleReader {
    private static final Map<String, Severity> SEVERITIES = severities();
    private final Draft draft;

    RuleReader(Draft draft) {
        this.draft = draft;
    }

    private static Map<String, Severity> severities() {
        Map<String, Severity> choices = new LinkedHashMap<>();
        for (Severity severity : Severity.values()) {
            choices.put(severity.code(), severity);
        }
        return choices;
    }

    void read() {
        draft.each("rules", (map, path) -> readRule(map));
    }

    private void readRule(MapCursor map) {
        String tableId = map.require("on");
        String id = map.require("rule");
        Severity severity = map.choice("severity", SEVERITIES, Optional.empty());
        LocalText say = map.requireText("say");
        List<LocalText> causes = readCauses(map);
        String source = draft.requireSource(map, "source");
        int from = map.requireInteger("from");
        Optional<Integer> to = map.findInteger("to");
        List<Example> examples = ExampleReader.read(map);
        Optional<TableDefinition> found = draft.findTable(map.spotOf("on"), tableId);
        if (found.isEmpty()) {
            return;
        }
        TableDefinition table = found.get();
        Compiling.Names names = Compiling.fieldsOf(table, draft.units);
        Optional<Expression> check = Compiling.compile(map, "check", names)
                .filter(condition -> Compiling.rowCondition(map, "check", condition));
        String at = readAt(map, table, check);
        checkTemplate(map, say.zh(), names);
        checkTemplate(map, say.en(), names);
        map.finish();
        check.ifPresent(condition -> put(
                map,
                new RuleDefinition(id, severity, tableId, condition, at, say, causes, source, from, to, examples)));
    }

    /** The field a broken rule points at: the one named, or the first that the check uses. */
    private String readAt(MapCursor map, TableDefinition table, Optional<Expression> check) {
        List<String> fields = table.fields().stream().map(FieldDefinition::id).toList();
        String at = map.find("at")
                .orElseGet(() -> check.map(c -> firstOf(c, fields)).orElse(""));
        if (!fields.contains(at) && check.isPresent()) {
            draft.problems.unknownName(
                    map.spotOf("at"),
                    "definition.unknown-field",
                    at,
                    new LocalText("表 " + table.id() + " 的字段", "a field of " + table.id()),
                    fields);
        }
        return at;
    }

    private void put(MapCursor map, RuleDefinition rule) {
        if (draft.rules.putIfAbsent(rule.id(), rule) != null) {
            map.wrong(
                    "rule",
                    new LocalText("「" + rule.id() + "」已经定义过", "\"" + rule.id() + "\" is defined already"),
                    new LocalText("自己的名称", "a name of its own"));
        }
    }

    private static String firstOf(Expression check, List<String> fields) {
        return fields.stream().filter(check.names()::contains).findFirst().orElse("");
    }

    private void checkTemplate(MapCursor map, String template, Compiling.Names names) {
        for (String placeholder : Blanks.names(template)) {
            Compiling.compile(draft.problems, map.spotOf("say"), placeholder, names);
        }
    }

    private static List<LocalText> readCauses(MapCursor map) {
        List<LocalText> causes = new ArrayList<>();
        map.findMap("usual_causes").ifPresent(both -> {
            List<String> zh = both.texts("zh");
            List<String> en = both.texts("en");
            both.finish();
            if (zh.size() != en.size()) {
                map.wrong(
                        "usual_causes",
                        new LocalText("中英文条数不同", "the languages differ in number"),
                        new LocalText("一一对应", "one for one"));
                return;
            }
            for (int i = 0; i < zh.size(); i++) {
                causes.add(new LocalText(zh.get(i), en.get(i)));
            }
        });
        return causes;
    }
}
