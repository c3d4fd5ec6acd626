package org.lubanchi.engine.validation;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.lubanchi.engine.definitions.RuleDefinition;
import org.lubanchi.engine.definitions.Source;
import org.lubanchi.engine.definitions.TableDefinition;
import org.lubanchi.engine.expression.Bindings;
import org.lubanchi.engine.kernel.Issue;
import org.lubanchi.engine.kernel.Language;
import org.lubanchi.engine.kernel.LocalText;
import org.lubanchi.engine.kernel.Place;
import org.lubanchi.engine.kernel.Severity;
import org.lubanchi.engine.sheet.CodeListLookup;

/** Tells a broken rule, or a rule that broke down, in five parts (规则问题). */
final class RuleIssues {
    /** The code of an issue for a rule that could not be evaluated. */
    static final String CRASHED = "validation.rule-crashed";

    private final RuleDefinition rule;
    private final TableDefinition table;
    private final SpokenCondition condition;
    private final Source source;
    private final Sentence zh;
    private final Sentence en;

    RuleIssues(RuleDefinition rule, TableDefinition table, Source source, CodeListLookup codes) {
        this.rule = rule;
        this.table = table;
        this.condition = new SpokenCondition(table, codes);
        this.source = source;
        FieldScope scope = new FieldScope(table);
        this.zh = Sentence.of(rule.say().zh(), Language.ZH, scope);
        this.en = Sentence.of(rule.say().en(), Language.EN, scope);
    }

    /** Whether its words are those of rows of this very table. */
    @SuppressWarnings("ReferenceEquality")
    boolean tellsOf(TableDefinition other) {
        return table == other;
    }

    Issue broken(Place where, Bindings row) {
        return new Issue(
                rule.id(),
                rule.severity(),
                where,
                new LocalText(zh.fill(row), en.fill(row)),
                new LocalText(
                        condition.in(Language.ZH, rule.check().text()),
                        condition.in(Language.EN, rule.check().text())),
                new LocalText(
                        "依据：" + source.label().zh() + "（"
                                + source.status().label().zh() + "）",
                        "Source: " + source.label().en() + " ("
                                + source.status().label().en() + ")"),
                remedy());
    }

    private LocalText remedy() {
        String causesZh = causes(Language.ZH, "；", "常见原因：");
        String causesEn = causes(Language.EN, "; ", "Usual causes: ");
        return switch (rule.severity()) {
            case BLOCKING -> new LocalText(causesZh + "请改正后再上报", causesEn + "Correct it before you submit");
            case EXPLAINABLE ->
                new LocalText(causesZh + "请改正，或写一句情况说明", causesEn + "Correct it, or explain it in a line");
            case INFORMATIVE -> new LocalText(causesZh + "请看一眼，不必答复", causesEn + "Have a look; no answer is needed");
        };
    }

    private String causes(Language language, String separator, String lead) {
        List<LocalText> causes = rule.usualCauses();
        if (causes.isEmpty()) {
            return "";
        }
        String all = causes.stream().map(cause -> cause.in(language)).collect(Collectors.joining(separator));
        return lead + all + (language == Language.ZH ? "。" : ". ");
    }

    /** A rule that could not be evaluated; it has judged nothing, and the data are not at fault. */
    static Issue crashed(RuleDefinition rule, Place where, RuntimeException cause) {
        String incident = cause.getClass().getSimpleName() + ": "
                + Optional.ofNullable(cause.getMessage()).orElse("");
        return new Issue(
                CRASHED,
                Severity.EXPLAINABLE,
                where,
                new LocalText(
                        "规则 " + rule.id() + " 运行出错（" + incident + "）",
                        "the rule " + rule.id() + " broke down (" + incident + ")"),
                new LocalText("规则给出结论", "a verdict of the rule"),
                new LocalText(
                        "这是程序的故障（INTERNAL），不是数据的问题；这一处未予判定，不等于通过",
                        "This is a failure of the program (INTERNAL), not of the data; nothing was judged here, which is not a pass"),
                new LocalText(
                        "请把本条转给平台管理员；其他规则照常运行", "Pass this on to the administrator; the other rules ran as usual"));
    }
}
