package org.lubanchi.engine.consistency.output;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lubanchi.engine.consistency.CheckReport;
import org.lubanchi.engine.consistency.UnappliedRelation;
import org.lubanchi.engine.consistency.finding.Cause;
import org.lubanchi.engine.consistency.finding.Evidence;
import org.lubanchi.engine.consistency.finding.Finding;
import org.lubanchi.engine.consistency.finding.Judgement;

/**
 * Findings as JSON lines (逐行 JSON), one object a finding.
 *
 * <p>{@code lines} and {@code numbers} cover the ends of the main judgement and of its consequences, {@code ends} those of
 * the main judgement; {@code consequences} says what else fails by the same root. A relation that broke down is a note of the
 * kind {@code unapplied} without places.
 */
public final class FindingLines {
    private FindingLines() {}

    /** All findings, errors and notes, a line each. */
    public static String write(CheckReport report) {
        return Stream.concat(
                        report.unapplied().stream().map(FindingLines::line),
                        report.findings().stream().map(FindingLines::line))
                .collect(Collectors.joining());
    }

    /** The errors only. */
    public static String writeErrors(CheckReport report) {
        return report.errors().stream().map(FindingLines::line).collect(Collectors.joining());
    }

    private static String line(Finding finding) {
        Judgement main = finding.main();
        List<String> fields = new ArrayList<>();
        fields.add(field("id", quoted(finding.id())));
        fields.add(field("severity", quoted(finding.isError() ? "error" : "note")));
        fields.add(field("kind", quoted(main.kind())));
        fields.add(field("relation", quoted(main.relation())));
        fields.add(field("lines", array(lines(finding).map(String::valueOf))));
        fields.add(field("numbers", array(numbers(finding).map(FindingLines::quoted))));
        fields.add(field("message", quoted(main.said())));
        fields.add(field("formula", quoted(main.formula())));
        fields.add(field("remedy", quoted(main.remedy())));
        fields.add(
                field("causes", array(finding.causes().stream().map(Cause::zh).map(FindingLines::quoted))));
        fields.add(field("ends", array(main.ends().stream().map(FindingLines::end))));
        fields.add(field(
                "consequences",
                array(finding.consequences().stream().map(Judgement::said).map(FindingLines::quoted))));
        return "{" + String.join(",", fields) + "}\n";
    }

    private static String line(UnappliedRelation unapplied) {
        String relation = unapplied.relation().id();
        List<String> fields = List.of(
                field("id", quoted(relation + "@unapplied")),
                field("severity", quoted("note")),
                field("kind", quoted("unapplied")),
                field("relation", quoted(relation)),
                field("lines", "[]"),
                field("numbers", "[]"),
                field("message", quoted(unapplied.told().zh())));
        return "{" + String.join(",", fields) + "}\n";
    }

    private static Stream<Evidence> allEnds(Finding finding) {
        return Stream.concat(Stream.of(finding.main()), finding.consequences().stream())
                .flatMap(judgement -> judgement.ends().stream());
    }

    private static Stream<Integer> lines(Finding finding) {
        Set<Integer> lines = new LinkedHashSet<>();
        allEnds(finding).forEach(end -> {
            if (end.spot().line() > 0) {
                lines.add(end.spot().line());
            }
        });
        return lines.stream().sorted();
    }

    private static Stream<String> numbers(Finding finding) {
        return allEnds(finding)
                .map(Evidence::number)
                .filter(number -> !number.isEmpty())
                .distinct();
    }

    private static String end(Evidence end) {
        return "{" + field("place", quoted(end.spot().placeText())) + "," + field("role", quoted(end.role())) + ","
                + field("number", quoted(end.number())) + ","
                + field("quotation", quoted(end.spot().quotation()))
                + "," + field("block", quoted(end.spot().blockId())) + ","
                + field("offset", String.valueOf(end.spot().offset()))
                + "}";
    }

    private static String field(String name, String value) {
        return quoted(name) + ":" + value;
    }

    private static String array(Stream<String> values) {
        return values.collect(Collectors.joining(",", "[", "]"));
    }

    private static String quoted(String text) {
        StringBuilder out = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\n' -> out.append("\\n");
                default -> {
                    if (c < 0x20) {
                        out.append(String.format(java.util.Locale.ROOT, "\\u%04x", (int) c));
                    } else {
                        out.append(c);
                    }
                }
            }
        }
        return out.append('"').toString();
    }
}
