package org.lubanchi.engine.warehouse;

import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import org.lubanchi.engine.definitions.CodeList;
import org.lubanchi.engine.definitions.RuleDefinition;
import org.lubanchi.engine.definitions.TableDefinition;
import org.lubanchi.engine.kernel.OrgUnitId;
import org.lubanchi.engine.kernel.ReportYear;

/**
 * Goes through a large text table at once and lets pass what is beyond doubt (筛行): rows whose cells all read in the plainest
 * way, whose key is their own, and which every rule finds good. The others are given on, to be read and told one by one as
 * those of a workbook. None of the rows is held in the program's own memory.
 */
public interface RowSieve {
    /**
     * Goes through a file.
     *
     * @param source the file; it may not change meanwhile
     * @param mesh what its rows are held against
     * @param owner whose rows they are
     * @param work what is done with them; the sieving ends with it
     * @throws org.lubanchi.engine.kernel.Failure of the user when the file is no such table
     */
    <T> T sieve(TextFile source, Mesh mesh, Owner owner, Function<Sieving, T> work);

    /**
     * A table as text (文本表文件): UTF-8, commas, a line of heads.
     *
     * @param file where it lies
     * @param columns for each field of the table the number of its column, from 1; 0 where the file has none
     */
    record TextFile(Path file, List<Integer> columns) {
        public TextFile {
            columns = List.copyOf(columns);
        }
    }

    /** What rows are held against (筛网). */
    record Mesh(TableDefinition table, List<CodeList> codes, List<RuleDefinition> rules) {
        public Mesh {
            codes = List.copyOf(codes);
            rules = List.copyOf(rules);
        }
    }

    /** Whose rows they are, for which report year (所属单位与年度). */
    record Owner(OrgUnitId unit, ReportYear year) {}

    /** A file that was gone through (筛过的文件), as long as the work on it lasts. */
    interface Sieving {
        /** How many rows the file has, without the heads. */
        long rows();

        /** The rows that did not pass, in their order, as they come. */
        Iterator<OddRow> odd();

        /** Keeps a row that did not pass as it was read, for writing; its source row is that of its odd row. */
        void keep(LakeRow read);

        /**
         * Writes the rows that passed and those that were kept, in the order of the file, as {@link Warehouse#write} would
         * write all of them.
         */
        void write(Path target);
    }

    /**
     * A row that did not pass (存疑行).
     *
     * @param number among the rows, from 1, without the heads
     * @param texts for each field of the table; empty where there is nothing
     */
    record OddRow(long number, List<String> texts) {
        public OddRow {
            texts = List.copyOf(texts);
        }

        /** The row of a sheet it would stand in, below one row of heads. */
        public int sourceRow() {
            return Math.toIntExact(number + 1);
        }
    }
}
