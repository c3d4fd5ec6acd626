package org.lubanchi.platform.indicator;

import java.util.List;
import org.lubanchi.engine.definitions.FieldDefinition;
import org.lubanchi.engine.definitions.TableDefinition;
import org.lubanchi.engine.indicator.open.OpenFigure;
import org.lubanchi.engine.kernel.OrgUnitId;
import org.lubanchi.engine.kernel.ReportYear;
import org.lubanchi.engine.warehouse.GroupRow;
import org.lubanchi.engine.warehouse.ReadScope;
import org.lubanchi.engine.warehouse.RowPage;
import org.lubanchi.engine.warehouse.lake.Manifest;

/**
 * The rows figures are computed from (封存行), for the unit that reported them and those above it.
 *
 * <p>What tells of one person reads as withheld here; it is seen only where it is reported and reviewed.
 */
public interface SealedRows {
    /**
     * The tables a unit reported in a year, in the order of the definitions.
     *
     * @throws org.lubanchi.platform.http.Refusal when the asker may not follow the unit, or nothing is sealed
     */
    List<SealedTable> list(OrgUnitId unit, ReportYear year);

    /**
     * One of them.
     *
     * @throws org.lubanchi.platform.http.Refusal as for the list, and when the unit did not report the table
     */
    Sheet require(OrgUnitId unit, ReportYear year, String table);

    /** Its rows in the order of the source, field by field in the table's order, absent values as {@code #reason}. */
    List<List<String>> read(Sheet sheet);

    /** A page of them; nothing behind the last. How many there are altogether the sealed version says. */
    List<List<String>> page(Sheet sheet, RowPage page);

    /** How final the table is for the unit: provisional, final or revised. */
    OpenFigure.Standing standing(Sheet sheet);

    /**
     * Its rows counted by the codes of a field.
     *
     * @throws org.lubanchi.platform.http.Refusal also when the field has no codes or is not for the asker
     */
    List<GroupRow> counted(Sheet sheet, String field);

    /**
     * A table a unit reported (已报表).
     *
     * @param version the sealed version: file, sheet, addresses, who handed in and who approved
     */
    record SealedTable(TableDefinition table, Manifest.VersionEntry version, Manifest manifest) {}

    /**
     * A table as the asker may read it (整表).
     *
     * @param unit who reported it
     * @param scope what the asker may read
     * @param countable the fields whose codes the asker may count by
     */
    record Sheet(SealedTable of, OrgUnitId unit, ReadScope scope, List<FieldDefinition> countable) {
        public Sheet {
            countable = List.copyOf(countable);
        }
    }
}
