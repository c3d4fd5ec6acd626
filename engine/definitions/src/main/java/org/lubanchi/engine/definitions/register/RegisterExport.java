package org.lubanchi.engine.definitions.register;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lubanchi.engine.kernel.LocalText;

/**
 * A file that another authority's system gives out (业务系统导出表), so that nobody types twice: its columns, and how its
 * rows become rows of our tables.
 *
 * @param id its name
 * @param label what the file is called
 * @param source the id of the source that names its columns
 * @param from the first report year it may be brought in for
 * @param columns its heads, in the order of the file; most are personal and never kept
 * @param recognisedBy so many of its heads in one row mean that a sheet is such a file
 * @param tables what is made of it, rows of a list or the figures of a form
 */
public record RegisterExport(
        String id,
        LocalText label,
        String source,
        int from,
        List<String> columns,
        int recognisedBy,
        List<Mapping> tables) {
    public RegisterExport {
        columns = List.copyOf(columns);
        tables = List.copyOf(tables);
    }

    /** What is made of the file for one table (导出去向). */
    public sealed interface Mapping {
        /** The table. */
        String table();

        /** Fields every row must have of which the file knows nothing: they stay as they are, for the clerk to fill in. */
        List<String> toFill();
    }

    /**
     * How rows of the file become rows of a list or roster (导出对应).
     *
     * @param only which rows are taken; all of these must hold
     * @param fields where each field comes from
     */
    public record TableMapping(String table, List<RowCondition> only, List<FieldMapping> fields, List<String> toFill)
            implements Mapping {
        public TableMapping {
            only = List.copyOf(only);
            fields = List.copyOf(fields);
            toFill = List.copyOf(toFill);
        }
    }

    /**
     * How rows of the file, such as those of a ledger, become the figures of a form (导出成表单).
     *
     * @param identity the columns that say what a row is, such as codes of accounts, by their digits a tree: a row all of whose
     *     texts here begin those of another row is its subtotal, is held against its parts and not counted
     * @param sums where each figure comes from
     */
    public record FormMapping(String table, List<String> identity, List<FieldSum> sums, List<String> toFill)
            implements Mapping {
        public FormMapping {
            identity = List.copyOf(identity);
            sums = List.copyOf(sums);
            toFill = List.copyOf(toFill);
        }
    }

    /**
     * Several cells that make one figure (汇总取数).
     *
     * @param field the field of the form
     * @param column the column of the amounts
     * @param rows what a row must say for its amount to count; all of these
     * @param shift by how many places the point of the sum moves to the right, from the file's unit to the field's: 4 from 万元
     *     to 元, −4 back
     * @param rounded whether the sum is rounded half-up to the field's decimals; otherwise one that does not fit is an issue
     * @param none what the figure is when no row counts; without it the field stays as it is
     */
    public record FieldSum(
            String field, String column, List<RowCondition> rows, int shift, boolean rounded, Optional<String> none) {
        public FieldSum {
            rows = List.copyOf(rows);
        }
    }

    /**
     * What a row must say to be taken (取行条件): rows that say otherwise belong elsewhere, and are counted.
     *
     * @param column the head
     * @param among texts, one of which must stand there
     * @param begins beginnings, one of which the text there may have instead
     */
    public record RowCondition(String column, List<String> among, List<String> begins) {
        public RowCondition {
            among = List.copyOf(among);
            begins = List.copyOf(begins);
        }

        /** Whether a text will do. */
        public boolean holds(String text) {
            return among.contains(text) || begins.stream().anyMatch(text::startsWith);
        }
    }

    /**
     * Where a field comes from (字段对应).
     *
     * @param field the field of the table
     * @param origin what is written into it
     */
    public record FieldMapping(String field, Origin origin) {}

    /** What is written into a field (字段来历). */
    public sealed interface Origin {
        /**
         * The same for every row (定值).
         *
         * @param text as a clerk would type it
         */
        record Constant(String text) implements Origin {}

        /**
         * What stands in a column (取列).
         *
         * @param column the head
         * @param first so many characters from its beginning, all when there is no number
         * @param until what follows the first of this sign is left out
         * @param codes texts of the file and what they are with us; what is not listed is taken as it stands
         * @param blank what a blank cell means; without it a blank stays one
         */
        record Column(
                String column,
                Optional<Integer> first,
                Optional<String> until,
                Map<String, String> codes,
                Optional<String> blank)
                implements Origin {
            public Column {
                codes = Map.copyOf(codes);
            }
        }

        /**
         * The school year counted from the year at the beginning of a column (年级): the report year less that year, and one.
         *
         * @param column the head, such as that of the month of entry
         */
        record Grade(String column) implements Origin {}

        /** The head it reads, where it reads one. */
        default Optional<String> reads() {
            return switch (this) {
                case Constant ignored -> Optional.empty();
                case Column column -> Optional.of(column.column());
                case Grade grade -> Optional.of(grade.column());
            };
        }
    }
}
