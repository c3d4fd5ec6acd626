package org.lubanchi.engine.validation;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lubanchi.engine.definitions.CodeList;
import org.lubanchi.engine.definitions.FieldDefinition;
import org.lubanchi.engine.definitions.TableDefinition;
import org.lubanchi.engine.kernel.Language;
import org.lubanchi.engine.kernel.LocalText;
import org.lubanchi.engine.sheet.CodeListLookup;

/** A rule's condition as people read it (条件读法): labels for fields and codes, words for operators. */
final class SpokenCondition {
    private static final Pattern TOKEN = Pattern.compile(
            "'[^']*'|\\[[^\\]]*\\]|is not missing|is missing|[<>!]=|=|[\\p{IsHan}A-Za-z_][\\p{IsHan}A-Za-z_0-9]*");
    private static final Map<String, LocalText> WORDS = Map.of(
            "is not missing", new LocalText("已填", "is filled in"),
            "is missing", new LocalText("未填", "is left empty"),
            ">=", new LocalText("≥", "≥"),
            "<=", new LocalText("≤", "≤"),
            "!=", new LocalText("≠", "≠"),
            "and", new LocalText("且", "and"),
            "or", new LocalText("或", "or"),
            "not", new LocalText("不是", "not"),
            "in", new LocalText("属于", "in"),
            "min", new LocalText("最小值", "the least of"));

    private final TableDefinition table;
    private final CodeListLookup codes;

    SpokenCondition(TableDefinition table, CodeListLookup codes) {
        this.table = table;
        this.codes = codes;
    }

    String in(Language language, String condition) {
        return TOKEN.matcher(condition)
                .replaceAll(found -> Matcher.quoteReplacement(spoken(found.group(), language)))
                .replaceAll(" {2,}", " ")
                .strip();
    }

    private String spoken(String token, Language language) {
        if (token.startsWith("[") && WORDS.get(token) == null) {
            return token.indexOf('\'') >= 0 ? in(language, token.substring(1, token.length() - 1)) : "";
        }
        if (token.startsWith("'")) {
            String label = label(token.substring(1, token.length() - 1), language);
            return language == Language.ZH ? "「" + label + "」" : "\"" + label + "\"";
        }
        LocalText word = WORDS.get(token);
        return word != null
                ? word.in(language)
                : table.findField(token)
                        .map(field -> field.label().in(language))
                        .orElse(token);
    }

    private String label(String code, Language language) {
        for (FieldDefinition field : table.fields()) {
            if (field.codes().isPresent()) {
                CodeList list = codes.require(field.codes().get());
                if (list.find(code).isPresent()) {
                    return list.find(code).get().label().in(language);
                }
            }
        }
        return code;
    }
}
