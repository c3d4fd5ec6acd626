package org.lubanchi.engine.consistency.relation.sameness;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.lubanchi.engine.consistency.claim.Claim;
import org.lubanchi.engine.consistency.claim.Labels;
import org.lubanchi.engine.consistency.number.NumberToken;
import org.lubanchi.engine.consistency.passage.Grid;
import org.lubanchi.engine.consistency.relation.ReportFacts;
import org.lubanchi.engine.consistency.relation.TotalRow;

/**
 * A table as a sentence speaks of it (正文所说的表): named lines, each with figures under named measures. Lines are the rows, or
 * the columns where the measures stand at the left.
 */
final class Sheet {
    private static final Pattern BRACKET = Pattern.compile("[(（][^)）]*[)）]");
    private static final Pattern NO_COUNT = Pattern.compile(".*(?:率|比|占|均).*");
    private static final Pattern MEASURE_TAIL = Pattern.compile("(?:人次数|人数|数量|总量|总数|数|量|额|人次)$");
    private static final List<String> LEVELS = List.of("国际级", "国家级", "省级", "市级", "县级", "校级");
    private static final int SHORTEST = 2;

    private final Grid grid;
    private final boolean turned;
    private final Map<Claim.TableCellRef, Claim> cells = new HashMap<>();
    private final List<String> lines = new ArrayList<>();
    private final List<String> measures = new ArrayList<>();

    private Sheet(Grid grid, List<Claim> cells, boolean turned) {
        this.grid = grid;
        this.turned = turned;
        List<String> rows = grid.rows().stream().map(row -> bare(row.label())).toList();
        List<String> heads = new ArrayList<>();
        for (int column = 0; column < grid.columns(); column++) {
            heads.add(bare(grid.head(column)));
        }
        lines.addAll(turned ? heads : rows);
        measures.addAll(turned ? rows : heads);
        cells.forEach(cell -> cell.cell().ifPresent(at -> this.cells.put(at, cell)));
    }

    /** A table with its rows, and with its columns, as lines. */
    static List<Sheet> of(ReportFacts facts, Grid grid) {
        List<Claim> cells = facts.cellsOf(grid.index());
        return List.of(new Sheet(grid, cells, false), new Sheet(grid, cells, true));
    }

    private static String bare(String words) {
        return BRACKET.matcher(words).replaceAll("").replace("“", "").replace("”", "");
    }

    /** The table's place in the report. */
    int index() {
        return grid.index();
    }

    /** How many measures it has. */
    int measures() {
        return measures.size();
    }

    String line(int at) {
        return lines.get(at);
    }

    Optional<Claim> cell(int line, int measure) {
        return Optional.ofNullable(
                cells.get(turned ? new Claim.TableCellRef(measure, line) : new Claim.TableCellRef(line, measure)));
    }

    /** The line that is the total of the others. */
    Optional<Integer> total() {
        if (!turned) {
            return TotalRow.of(grid);
        }
        for (int line = 0; line < lines.size(); line++) {
            if (TotalRow.isTotal(lines.get(line))) {
                return Optional.of(line);
            }
        }
        return Optional.empty();
    }

    /** The only line that words name: they hold its name, or are the beginning or end of it. */
    Optional<Integer> named(String words) {
        int best = -1;
        int longest = 0;
        boolean twice = false;
        for (int line = 0; line < lines.size(); line++) {
            String name = lines.get(line);
            boolean within = words.length() >= SHORTEST && (name.startsWith(words) || name.endsWith(words));
            int length = name.length() < SHORTEST || TotalRow.isTotal(name)
                    ? 0
                    : words.contains(name) ? name.length() : within ? words.length() : 0;
            if (length > 0 && length >= longest) {
                twice = length == longest;
                best = line;
                longest = length;
            }
        }
        return best < 0 || twice ? Optional.empty() : Optional.of(best);
    }

    /**
     * The measure that a sentence speaks of: the last that it names, the one of the number's year, the only one of its unit, the
     * only count.
     */
    Optional<Integer> measure(String sentence, Claim claim) {
        Optional<Integer> spoken = lastNamed(sentence);
        if (spoken.isPresent()) {
            return spoken;
        }
        List<Integer> fitting = new ArrayList<>();
        List<Integer> ofYear = new ArrayList<>();
        for (int measure = 0; measure < measures.size(); measure++) {
            Optional<Claim> sample = sample(measure);
            if (sample.isEmpty() || NO_COUNT.matcher(measures.get(measure)).matches()) {
                continue;
            }
            boolean count = sample.get().token().kind() == NumberToken.Kind.AMOUNT;
            boolean unit = claim.token().kind() != NumberToken.Kind.AMOUNT
                    || sample.get().unit().equals(claim.unit());
            if (count && unit) {
                fitting.add(measure);
            }
            if (count && sample.get().years().stated() && sample.get().years().sameYear(claim.years())) {
                ofYear.add(measure);
            }
        }
        Optional<Integer> only = ofYear.size() == 1
                ? Optional.of(ofYear.getFirst())
                : fitting.size() == 1 ? Optional.of(fitting.getFirst()) : Optional.empty();
        return only.or(() -> totalMeasure(claim));
    }

    /** The measure that is the total of the others, in a number's own unit or in none. */
    private Optional<Integer> totalMeasure(Claim claim) {
        List<Integer> totals = new ArrayList<>();
        for (int measure = 0; measure < measures.size(); measure++) {
            boolean total = TotalRow.isTotal(measures.get(measure));
            if (total && sample(measure).filter(cell -> isOfKind(cell, claim)).isPresent()) {
                totals.add(measure);
            }
        }
        return totals.size() == 1 ? Optional.of(totals.getFirst()) : Optional.empty();
    }

    /** The line whose name this is. */
    Optional<Integer> exactly(String words) {
        String name = bare(words);
        List<Integer> found = new ArrayList<>();
        for (int line = 0; line < lines.size(); line++) {
            if (name.length() >= SHORTEST && lines.get(line).equals(name)) {
                found.add(line);
            }
        }
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    /** The first so many lines, totals left out; none where the table has not many more. */
    List<Integer> first(int count) {
        List<Integer> first = new ArrayList<>();
        for (int line = 0; line < lines.size() && first.size() < count; line++) {
            if (!TotalRow.isTotal(lines.get(line))) {
                first.add(line);
            }
        }
        return turned || lines.size() <= count + 1 ? List.of() : first;
    }

    /** The lines from the one of this grade on, in a table whose lines go up by grade: from 三级(高级工) on, up to the total. */
    List<Integer> from(String grade) {
        if (LEVELS.contains(grade)) {
            return downTo(grade);
        }
        List<Integer> from = new ArrayList<>();
        for (int line = 0; line < grid.rows().size() && !turned; line++) {
            String label = grid.rows().get(line).label();
            if (TotalRow.isTotal(label)) {
                break;
            }
            if (!from.isEmpty() || isGrade(label, grade)) {
                from.add(line);
            }
        }
        return from;
    }

    /** 国家级, 省级 down to this level, in a table whose rows are levels and nothing else. */
    private List<Integer> downTo(String level) {
        List<Integer> above = new ArrayList<>();
        boolean reached = false;
        for (int line = 0; line < grid.rows().size() && !turned; line++) {
            String label = lines.get(line);
            if (TotalRow.isTotal(label)) {
                continue;
            }
            int at = LEVELS.indexOf(label);
            if (at < 0) {
                return List.of();
            }
            reached |= label.equals(level);
            if (at <= LEVELS.indexOf(level)) {
                above.add(line);
            }
        }
        return reached ? above : List.of();
    }

    private static boolean isGrade(String label, String grade) {
        String own = BRACKET.matcher(label).replaceAll("");
        return grade.startsWith(own) || label.contains("(" + grade + ")") || own.equals(grade);
    }

    /** The measure of a sum: of lines that are rows the one spoken of, of lines that are heads the total. */
    Optional<Integer> measureOfSum(String sentence, Claim claim) {
        if (!turned) {
            return measure(sentence, claim);
        }
        return lastNamed(sentence).or(() -> TotalRow.of(grid)).or(() -> measure(sentence, claim));
    }

    /** Whether the table stands right before or behind a claim's passage. */
    boolean isBeside(Claim claim) {
        return Math.abs(claim.block() - grid.index()) <= 2;
    }

    /** The measure of a number's own kind and unit: the last that a sentence names, else the only one. */
    Optional<Integer> measureOfKind(String sentence, Claim claim) {
        int best = -1;
        int last = -1;
        List<Integer> fitting = new ArrayList<>();
        for (int measure = 0; measure < measures.size(); measure++) {
            Optional<Claim> sample = sample(measure).filter(cell -> isOfKind(cell, claim));
            if (sample.isEmpty()) {
                continue;
            }
            fitting.add(measure);
            int place = placeOf(measures.get(measure), sentence);
            if (place > last) {
                last = place;
                best = measure;
            }
        }
        return best >= 0 ? Optional.of(best) : fitting.size() == 1 ? Optional.of(fitting.getFirst()) : Optional.empty();
    }

    private static boolean isOfKind(Claim cell, Claim claim) {
        return cell.token().kind() == claim.token().kind()
                && (cell.unit().isEmpty() || cell.unit().equals(claim.unit()));
    }

    /** The cells of a measure, totals left out. */
    List<Claim> cells(int measure) {
        List<Claim> cells = new ArrayList<>();
        Optional<Integer> total = total();
        for (int line = 0; line < lines.size(); line++) {
            if (!TotalRow.isTotal(lines.get(line)) && !total.equals(Optional.of(line))) {
                cell(line, measure).ifPresent(cells::add);
            }
        }
        return cells;
    }

    /** The totals of this table, each under the name of its measure. */
    Map<String, Claim> totals() {
        Map<String, Claim> totals = new HashMap<>();
        total().ifPresent(line -> {
            for (int measure = 0; measure < measures.size(); measure++) {
                String name = measures.get(measure);
                cell(line, measure).ifPresent(cell -> totals.put(name, cell));
            }
        });
        return totals;
    }

    /** Whether a sentence names one measure of this table and no other. */
    boolean isSpokenOf(String sentence) {
        Set<Integer> named = new HashSet<>();
        for (int measure = 0; measure < measures.size(); measure++) {
            if (placeOf(measures.get(measure), sentence) >= 0 && sample(measure).isPresent()) {
                named.add(measure);
            }
        }
        return named.size() == 1;
    }

    /** Where a measure's name ends in a sentence, with or without 数 and the like; -1 where it is not named. */
    private static int placeOf(String name, String sentence) {
        String stem = MEASURE_TAIL.matcher(name).replaceFirst("");
        int at = name.length() < SHORTEST ? -1 : sentence.lastIndexOf(name);
        int of = stem.length() < SHORTEST ? -1 : sentence.lastIndexOf(stem);
        return Math.max(at < 0 ? -1 : at + name.length(), of < 0 ? -1 : of + stem.length());
    }

    private Optional<Integer> lastNamed(String sentence) {
        int best = -1;
        int last = -1;
        for (int measure = 0; measure < measures.size(); measure++) {
            int place = placeOf(measures.get(measure), sentence);
            if (place > last && sample(measure).isPresent()) {
                last = place;
                best = measure;
            }
        }
        return best < 0 ? Optional.empty() : Optional.of(best);
    }

    /** Whether a measure's name is one that words end in. */
    boolean isMeasure(String words) {
        return measures.stream()
                .anyMatch(
                        name -> name.length() >= SHORTEST && Labels.clean(words).equals(name));
    }

    private Optional<Claim> sample(int measure) {
        for (int line = 0; line < lines.size(); line++) {
            Optional<Claim> cell = cell(line, measure);
            if (cell.isPresent()) {
                return cell;
            }
        }
        return Optional.empty();
    }
}
