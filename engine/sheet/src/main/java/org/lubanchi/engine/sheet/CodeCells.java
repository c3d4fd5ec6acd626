package org.lubanchi.engine.sheet;

import java.util.List;
import org.lubanchi.engine.definitions.CodeList;
import org.lubanchi.engine.expression.Value;

/** Reads codes (代码单元格), written as code, as Chinese or English name, or as both. */
final class CodeCells implements FieldReader.Typed {
    private final CodeList list;
    private final CodeNames names;
    private final CellProblems problems;

    CodeCells(CodeList list, CodeNames names, CellProblems problems) {
        this.list = list;
        this.names = names;
        this.problems = problems;
    }

    @Override
    public CellOutcome read(RawCell cell, String plain) {
        List<String> codes = names.codesOf(plain);
        return switch (codes.size()) {
            case 1 -> CellOutcome.taken(new Value.TextValue(codes.getFirst()));
            case 0 -> problems.unknownCode(plain, list, names);
            default -> problems.sharedName(plain, codes, list);
        };
    }
}
