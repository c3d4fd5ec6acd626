package org.lubanchi.engine.definitions;

import java.util.Optional;
import org.lubanchi.engine.kernel.LocalText;
import org.lubanchi.engine.kernel.Unit;

/**
 * A field of a table (字段).
 *
 * @param id its name, lower-case with underscores
 * @param label what stands in the column head
 * @param type its type
 * @param unit of a number
 * @param codes the code list of a code
 * @param decimals places after the point of a decimal
 * @param required whether a row without it is refused; a field that is not required may be missing with a reason
 * @param sensitivity how widely it may be shown
 */
public record FieldDefinition(
        String id,
        LocalText label,
        FieldType type,
        Optional<Unit> unit,
        Optional<String> codes,
        int decimals,
        boolean required,
        Sensitivity sensitivity) {}
