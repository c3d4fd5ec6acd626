package org.lubanchi.adapter.office.workbook;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.lubanchi.engine.definitions.Catalogue;
import org.lubanchi.engine.definitions.TableDefinition;
import org.lubanchi.engine.definitions.reading.CatalogueReader;
import org.lubanchi.engine.kernel.Language;
import org.lubanchi.engine.kernel.OrgUnitId;
import org.lubanchi.engine.kernel.ReportYear;
import org.lubanchi.engine.sheet.WorkbookStamp;

/** The project's own tables, and a school to fill them in. */
final class Definitions {
    static final WorkbookStamp STAMP =
            new WorkbookStamp(new OrgUnitId("sx-school-01"), "鉴湖职业学校（合成）", new ReportYear(2023), "0123abcd");

    private static final Catalogue CATALOGUE = read();

    private Definitions() {}

    static Catalogue catalogue() {
        return CATALOGUE;
    }

    static List<TableDefinition> tables() {
        return List.copyOf(CATALOGUE.tables().values());
    }

    static TableDefinition table(String id) {
        return CATALOGUE.requireTable(id);
    }

    private static Catalogue read() {
        try {
            return switch (CatalogueReader.read(Path.of("../../definitions"))) {
                case CatalogueReader.Result.Read read -> read.catalogue();
                case CatalogueReader.Result.Rejected rejected ->
                    throw new AssertionError(rejected.problems().getFirst().text(Language.EN));
            };
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
