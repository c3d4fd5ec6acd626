package org.lubanchi.engine.sheet;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.lubanchi.engine.definitions.FieldDefinition;
import org.lubanchi.engine.kernel.MissingReason;

/** Reads cells as values of one field (字段读取): blanks, errors and words for absence first, then by the field's type. */
final class FieldReader {
    private static final Map<String, MissingReason> WORDS = words();

    private final FieldDefinition field;
    private final CellProblems problems;
    private final Typed typed;

    /** Reads what is neither blank, nor an error, nor a word for absence. */
    interface Typed {
        CellOutcome read(RawCell cell, String plain);
    }

    private FieldReader(FieldDefinition field, CellProblems problems, Typed typed) {
        this.field = field;
        this.problems = problems;
        this.typed = typed;
    }

    static FieldReader of(FieldDefinition field, CodeListLookup codes) {
        CellProblems problems = new CellProblems(field);
        Typed typed = switch (field.type()) {
            case TEXT -> new TextCells(problems);
            case CODE -> new CodeCells(codes.require(codeListOf(field)), codes.names(codeListOf(field)), problems);
            case INTEGER, DECIMAL -> new NumberCells(field, problems);
            case DATE -> new DateCells(problems);
            case BOOLEAN -> new BooleanCells(problems);
        };
        return new FieldReader(field, problems, typed);
    }

    CellOutcome read(RawCell cell) {
        if (cell.kind() == RawCell.Kind.ERROR) {
            return problems.errorCell(cell.text());
        }
        String plain = Folding.plain(cell.text());
        if (plain.isEmpty()) {
            return field.required() ? problems.requiredBlank() : CellOutcome.missing(MissingReason.NOT_REPORTED);
        }
        if (cell.kind() == RawCell.Kind.TEXT) {
            Optional<MissingReason> reason = reasonOf(plain);
            if (reason.isPresent()) {
                return field.required() ? problems.requiredMissing(plain) : CellOutcome.missing(reason.get());
            }
        }
        return typed.read(cell, plain);
    }

    private static Optional<MissingReason> reasonOf(String plain) {
        return Optional.ofNullable(WORDS.get(Folding.name(plain)));
    }

    private static String codeListOf(FieldDefinition field) {
        return field.codes()
                .orElseThrow(
                        () -> new IllegalArgumentException("Field " + field.id() + " is a code without a code list"));
    }

    /** The words for absence a person may write; "undefined" is not theirs to say. */
    private static Map<String, MissingReason> words() {
        Map<String, MissingReason> words = new HashMap<>();
        for (MissingReason reason : MissingReason.values()) {
            if (reason != MissingReason.UNDEFINED) {
                words.put(Folding.name(reason.label().zh()), reason);
                words.put(Folding.name(reason.label().en()), reason);
                words.put(reason.code(), reason);
            }
        }
        return Map.copyOf(words);
    }
}
