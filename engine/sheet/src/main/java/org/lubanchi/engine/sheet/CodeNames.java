package org.lubanchi.engine.sheet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lubanchi.engine.definitions.CodeList;
import org.lubanchi.engine.kernel.NearestName;

/**
 * Codes by whatever people write for them (代码与名称): the code, its Chinese or English name, or both.
 *
 * <p>A name that two codes share stands for neither.
 */
public final class CodeNames {
    private final Map<String, CodeList.Entry> byCode = new HashMap<>();
    private final Map<String, Set<String>> codesByName = new HashMap<>();
    private final Set<String> spellings = new LinkedHashSet<>();

    private CodeNames(CodeList list) {
        for (CodeList.Entry entry : list.entries()) {
            byCode.putIfAbsent(entry.code(), entry);
            spellings.add(entry.code());
            for (String name : List.of(entry.label().zh(), entry.label().en())) {
                codesByName
                        .computeIfAbsent(Folding.name(name), ignored -> new LinkedHashSet<>())
                        .add(entry.code());
                spellings.add(name);
            }
        }
    }

    /** The names of a list. */
    public static CodeNames of(CodeList list) {
        return new CodeNames(list);
    }

    /** What is written into a cell for a code: its Chinese name where that leads back to it, else the code. */
    public String written(String code) {
        CodeList.Entry entry = byCode.get(code);
        if (entry == null) {
            return code;
        }
        String name = entry.label().zh();
        return codesOf(name).equals(List.of(code)) ? name : code;
    }

    /** The codes a text may stand for: one when it is plain, none when unknown, several when a name is shared. */
    List<String> codesOf(String text) {
        if (byCode.containsKey(text)) {
            return List.of(text);
        }
        Set<String> named = codesByName.get(Folding.name(text));
        if (named != null) {
            return List.copyOf(named);
        }
        return codeThenName(text).map(List::of).orElse(List.of());
    }

    /** The entries most like a text, for telling what was probably meant. */
    List<CodeList.Entry> nearest(String text) {
        List<CodeList.Entry> near = new ArrayList<>();
        NearestName.among(text, spellings)
                .ifPresent(spelling -> codesOf(spelling)
                        .forEach(code -> Optional.ofNullable(byCode.get(code)).ifPresent(near::add)));
        return near;
    }

    /** The entry of a code that is known. */
    Optional<CodeList.Entry> entry(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    private Optional<String> codeThenName(String text) {
        int end = 0;
        while (end < text.length() && isCodeCharacter(text.charAt(end))) {
            end++;
        }
        String code = text.substring(0, end);
        int start = end;
        while (start < text.length() && !Character.isLetterOrDigit(text.charAt(start))) {
            start++;
        }
        Set<String> named = codesByName.get(Folding.name(text.substring(start)));
        return named != null && named.contains(code) ? Optional.of(code) : Optional.empty();
    }

    private static boolean isCodeCharacter(char c) {
        return c == '_' || (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
    }
}
