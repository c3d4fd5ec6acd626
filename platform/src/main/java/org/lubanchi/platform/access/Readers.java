package org.lubanchi.platform.access;

import java.time.LocalDate;
import java.util.Optional;
import org.lubanchi.engine.kernel.OrgUnitId;
import org.lubanchi.engine.warehouse.ReadScope;

/** Who asks, and what they may read; the only door to a {@link ReadScope}. */
public interface Readers {
    /** Who has signed in; empty when nobody has. */
    Optional<Reader> find();

    /**
     * Who has signed in.
     *
     * @throws org.lubanchi.platform.http.Refusal when nobody has
     */
    Reader require();

    /**
     * What the asker may read.
     *
     * @param asOf the day whose hierarchy counts
     */
    ReadScope scope(Purpose purpose, LocalDate asOf);

    /**
     * What the asker may read, when the unit is within.
     *
     * @throws org.lubanchi.platform.http.Refusal when it is not: forbidden when it is registered, not found
     *     when it is not
     */
    ReadScope scopeShowing(OrgUnitId unit, Purpose purpose, LocalDate asOf);

    /** Everything, for a command that the owner of the machine runs. */
    ReadScope scopeOfProgram(Purpose purpose, LocalDate asOf);
}
