package org.lubanchi.platform.registry;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lubanchi.engine.kernel.Failure;
import org.lubanchi.engine.kernel.Issue;
import org.lubanchi.engine.kernel.LocalText;
import org.lubanchi.engine.kernel.OrgUnitId;

/**
 * Reads a unit list from CSV with the columns id, kind, zh, en and, where they are there, parent, authority, founder,
 * code. No value holds a comma; other columns are refused.
 */
public final class UnitListReader {
    private static final List<String> NEEDED = List.of("id", "kind", "zh", "en");
    private static final Set<String> KNOWN = Set.of("id", "kind", "zh", "en", "parent", "authority", "founder", "code");

    private final String source;
    private final List<Issue> issues = new ArrayList<>();
    private final List<UnitList.Entry> entries = new ArrayList<>();

    private UnitListReader(String source) {
        this.source = source;
    }

    /**
     * Reads a file.
     *
     * @throws Failure with every issue of the file
     */
    public static UnitList read(Path file, LocalDate from) throws IOException {
        return read(String.valueOf(file.getFileName()), Files.readAllLines(file, StandardCharsets.UTF_8), from);
    }

    /** Reads the lines of a file. */
    public static UnitList read(String source, List<String> lines, LocalDate from) {
        UnitListReader reader = new UnitListReader(source);
        reader.read(lines);
        if (!reader.issues.isEmpty()) {
            throw new Failure(Failure.Category.USER, reader.issues, null);
        }
        return new UnitList(source, from, reader.entries);
    }

    private void read(List<String> lines) {
        List<String> head = lines.isEmpty() ? List.of() : cells(lines.getFirst().replace("\uFEFF", ""));
        for (String needed : NEEDED) {
            if (!head.contains(needed)) {
                issues.add(UnitListProblems.missingColumn(source, needed));
            }
        }
        for (String column : head) {
            if (!KNOWN.contains(column)) {
                issues.add(UnitListProblems.unknownColumn(source, column, KNOWN));
            }
        }
        if (!issues.isEmpty()) {
            return;
        }
        Set<String> seen = new HashSet<>();
        for (int index = 1; index < lines.size(); index++) {
            if (!lines.get(index).isBlank()) {
                readLine(head, cells(lines.get(index)), index + 1, seen);
            }
        }
    }

    private void readLine(List<String> head, List<String> cells, int line, Set<String> seen) {
        if (cells.size() != head.size()) {
            issues.add(UnitListProblems.wrongWidth(source, line, cells.size(), head.size()));
            return;
        }
        Map<String, String> row = new HashMap<>();
        for (int index = 0; index < head.size(); index++) {
            row.put(head.get(index), cells.get(index));
        }
        int before = issues.size();
        Optional<OrgUnitId> id = unit(row, "id", line);
        if (id.isEmpty() || !seen.add(id.get().value())) {
            wrong(line, row, "id", new LocalText("名录中唯一的单位标识", "a unit id that stands once in the list"));
        }
        Optional<OrgUnit.Kind> kind = OrgUnit.Kind.ofCode(row.getOrDefault("kind", ""));
        if (kind.isEmpty()) {
            wrong(
                    line,
                    row,
                    "kind",
                    new LocalText(
                            "province、city、county、school 或 authority", "province, city, county, school or authority"));
        }
        Optional<LocalText> name = name(row, line);
        Optional<OrgUnit.Founder> founder = founder(row, line);
        Optional<OrgUnitId> parent = unit(row, "parent", line);
        Optional<OrgUnitId> authority = unit(row, "authority", line);
        Optional<String> code = Optional.of(row.getOrDefault("code", "")).filter(text -> !text.isEmpty());
        if (issues.size() == before) {
            entries.add(new UnitList.Entry(
                    line, id.orElseThrow(), name.orElseThrow(), kind.orElseThrow(), founder, parent, authority, code));
        }
    }

    private Optional<OrgUnit.Founder> founder(Map<String, String> row, int line) {
        String word = row.getOrDefault("founder", "");
        Optional<OrgUnit.Founder> founder = OrgUnit.Founder.ofCode(word);
        if (founder.isEmpty() && !word.isEmpty()) {
            wrong(line, row, "founder", new LocalText("public 或 private", "public or private"));
        }
        return founder;
    }

    private void wrong(int line, Map<String, String> row, String column, LocalText expected) {
        issues.add(UnitListProblems.wrong(source, line, row.getOrDefault(column, ""), expected));
    }

    private Optional<LocalText> name(Map<String, String> row, int line) {
        String zh = row.getOrDefault("zh", "");
        String en = row.getOrDefault("en", "");
        if (zh.isBlank() || en.isBlank()) {
            issues.add(UnitListProblems.wrong(
                    source, line, zh + "/" + en, new LocalText("中英文名称", "a name in Chinese and in English")));
            return Optional.empty();
        }
        return Optional.of(new LocalText(zh, en));
    }

    private Optional<OrgUnitId> unit(Map<String, String> row, String column, int line) {
        String value = row.getOrDefault(column, "");
        if (value.isEmpty()) {
            return Optional.empty();
        }
        if (!value.matches("[a-z0-9][a-z0-9-]{0,63}")) {
            issues.add(UnitListProblems.wrong(
                    source, line, value, new LocalText("小写字母、数字和连字符", "lower-case letters, digits and hyphens")));
            return Optional.empty();
        }
        return Optional.of(new OrgUnitId(value));
    }

    private static List<String> cells(String line) {
        return List.of(line.split(",", -1)).stream().map(String::strip).toList();
    }
}
