package org.lubanchi.engine.definitions;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lubanchi.engine.kernel.LocalText;

/**
 * A list of codes (代码表) of one edition.
 *
 * @param id its name
 * @param label its title
 * @param source the id of the standard it comes from
 * @param edition the standard's edition
 * @param from the first report year it holds for
 * @param entries in the order of the standard
 */
public record CodeList(String id, LocalText label, String source, String edition, int from, List<Entry> entries) {
    public CodeList {
        entries = List.copyOf(entries);
    }

    /**
     * A code (代码).
     *
     * @param code the value that is stored
     * @param label what people read
     * @param parent the code it belongs to, in this or another list
     */
    public record Entry(String code, LocalText label, Optional<String> parent) {}

    /** The entry of a code. */
    public Optional<Entry> find(String code) {
        return entries.stream().filter(entry -> entry.code().equals(code)).findFirst();
    }

    /** Codes by Chinese or English name, for reading what people type; a doubled name keeps the first code. */
    public Map<String, String> codesByName() {
        Map<String, String> codes = new LinkedHashMap<>();
        for (Entry entry : entries) {
            codes.putIfAbsent(entry.label().zh(), entry.code());
            codes.putIfAbsent(entry.label().en(), entry.code());
        }
        return codes;
    }
}
