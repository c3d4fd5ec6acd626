package org.lubanchi.adapter.office.workbook;

import java.util.List;
import java.util.Optional;
import org.lubanchi.engine.definitions.FieldDefinition;
import org.lubanchi.engine.kernel.MissingReason;
import org.lubanchi.engine.sheet.CodeListLookup;
import org.lubanchi.engine.sheet.CodeNames;

/** Turns the text of a filled table into what stands in the cell (单元格文字). */
final class CellTexts {
    private static final String MISSING_MARK = "#";

    private final FieldDefinition field;
    private final Optional<CodeNames> names;

    private CellTexts(FieldDefinition field, Optional<CodeNames> names) {
        this.field = field;
        this.names = names;
    }

    static List<CellTexts> of(List<FieldDefinition> fields, CodeListLookup codes) {
        return fields.stream()
                .map(field ->
                        new CellTexts(field, field.codes().map(codes::require).map(CodeNames::of)))
                .toList();
    }

    FieldDefinition field() {
        return field;
    }

    /** The label of a reason for absence, when the text is one. */
    Optional<String> missing(String text) {
        return text.startsWith(MISSING_MARK)
                ? Optional.of(MissingReason.ofCode(text.substring(MISSING_MARK.length()))
                        .label()
                        .zh())
                : Optional.empty();
    }

    /** The name of a code where it leads back to the code; other texts as they are. */
    String shown(String text) {
        return names.map(all -> all.written(text)).orElse(text);
    }
}
