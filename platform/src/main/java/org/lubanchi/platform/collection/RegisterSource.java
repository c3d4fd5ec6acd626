package org.lubanchi.platform.collection;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lubanchi.engine.definitions.Catalogue;
import org.lubanchi.engine.kernel.LocalText;
import org.lubanchi.engine.kernel.ReportYear;
import org.lubanchi.engine.sheet.TableReading;

/** Reads files that other authorities' systems give out (导出表来源); wiring puts an adapter behind it. */
@FunctionalInterface
public interface RegisterSource {
    /**
     * Reads such a file.
     *
     * @return empty when it has our stamp or is no file that is known
     * @throws org.lubanchi.engine.kernel.Failure when it is no workbook at all
     */
    Optional<RegisterFile> find(Path file, Catalogue catalogue, ReportYear year);

    /**
     * A file of another system that was read (外部导出文件).
     *
     * @param label what the file is called
     * @param sheet the sheet that was read
     * @param lacking heads the file does not have
     * @param tables what became of it
     */
    record RegisterFile(LocalText label, String sheet, List<String> lacking, List<RegisterTable> tables) {
        public RegisterFile {
            lacking = List.copyOf(lacking);
            tables = List.copyOf(tables);
        }
    }

    /**
     * What became of such a file for one table (导出成表).
     *
     * @param leftOut rows of the file that belong elsewhere
     * @param scope fields that every row of this file has alike: it says nothing of rows that have them otherwise
     * @param silent fields the file says nothing of: they stay as the draft has them
     */
    record RegisterTable(TableReading reading, long leftOut, Map<String, String> scope, Set<String> silent) {
        public RegisterTable {
            scope = Map.copyOf(scope);
            silent = Set.copyOf(silent);
        }
    }
}
