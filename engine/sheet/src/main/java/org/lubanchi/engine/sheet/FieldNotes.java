package org.lubanchi.engine.sheet;

import java.util.List;
import java.util.stream.Collectors;
import org.lubanchi.engine.definitions.CodeList;
import org.lubanchi.engine.definitions.FieldDefinition;

/** Tells a person what to write into a field (填写说明). */
final class FieldNotes {
    private static final int FEW = 8;

    private FieldNotes() {}

    static String of(FieldDefinition field, CodeListLookup codes) {
        return kind(field, codes) + (field.required() ? "；必填" : "；选填");
    }

    private static String kind(FieldDefinition field, CodeListLookup codes) {
        return switch (field.type()) {
            case TEXT -> "文字";
            case CODE ->
                field.codes().map(codes::require).map(FieldNotes::codes).orElse("代码");
            case INTEGER -> "整数";
            case DECIMAL -> "数，最多 " + field.decimals() + " 位小数";
            case DATE -> "日期，如 2023-09-01";
            case BOOLEAN -> "是 或 否";
        };
    }

    private static String codes(CodeList list) {
        List<CodeList.Entry> entries = list.entries();
        if (entries.size() > FEW) {
            return "「" + list.label().zh() + "」中的代码或名称，共 " + entries.size() + " 个";
        }
        return entries.stream().map(entry -> entry.label().zh()).collect(Collectors.joining("、"));
    }
}
