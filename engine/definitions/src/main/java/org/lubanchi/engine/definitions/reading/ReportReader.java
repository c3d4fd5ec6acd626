package org.lubanchi.engine.definitions.reading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lubanchi.engine.definitions.UnitKind;
import org.lubanchi.engine.definitions.report.MissingFigures;
import org.lubanchi.engine.definitions.report.ReportBlock;
import org.lubanchi.engine.definitions.report.ReportObligation;
import org.lubanchi.engine.definitions.report.ReportOutline;
import org.lubanchi.engine.definitions.report.ReportSection;
import org.lubanchi.engine.definitions.report.SectionWriting;
import org.lubanchi.engine.expression.Expression;
import org.lubanchi.engine.expression.NameScope;
import org.lubanchi.engine.kernel.LocalText;
import org.lubanchi.engine.kernel.Unit;

/** Reads report outlines: {@code reports/<id>/outline.yaml} and one file a section. */
final class ReportReader {
    private static final Map<String, MissingFigures> MISSING = TableReader.choices(MissingFigures.values());
    private final Draft draft;
    private final ReportBlockReader blockReader;

    ReportReader(Draft draft) {
        this.draft = draft;
        this.blockReader = new ReportBlockReader(draft);
    }

    void read() {
        Map<String, Unit> units = new LinkedHashMap<>();
        draft.indicators.forEach((id, indicator) -> units.put(id, indicator.unit()));
        NameScope scope = Compiling.numbers(units, draft.units);
        for (String path : draft.files.yamlUnder("reports")) {
            if (path.endsWith("/outline.yaml")) {
                draft.open(path).ifPresent(map -> readOutline(map, path, scope));
            }
        }
    }

    private void readOutline(MapCursor map, String path, NameScope scope) {
        String id = map.require("report");
        LocalText label = map.requireText("label");
        UnitKind kind = map.choice("for", TableReader.UNIT_KINDS, Optional.empty());
        int from = map.requireInteger("from");
        String source = draft.requireSource(map, "source");
        String title = map.require("title");
        String publisher = map.require("publisher");
        Optional<LocalText> partner = map.findText("partner");
        MissingFigures missing = map.choice("missing", MISSING, Optional.of(MissingFigures.PRINTED));
        List<ReportObligation> obligations = map.has("obliged") ? readObligations(map, scope) : List.of();
        String folder = path.substring(0, path.lastIndexOf('/') + 1);
        List<ReportSection> sections = new ArrayList<>();
        for (String name : map.texts("sections")) {
            String file = folder + name + ".yaml";
            if (!draft.files.texts().containsKey(file)) {
                draft.problems.unknownName(
                        map.spotOf("sections"),
                        "definition.unknown-file",
                        file,
                        new LocalText("同一文件夹中的章节文件", "a section file of the folder"),
                        draft.files.yamlUnder(folder.substring(0, folder.length() - 1)));
                continue;
            }
            draft.open(file).ifPresent(section -> sections.add(readSection(section, scope)));
        }
        map.finish();
        draft.reports.put(
                id,
                new ReportOutline(
                        id, label, kind, from, source, title, publisher, partner, missing, obligations, sections));
    }

    private List<ReportObligation> readObligations(MapCursor outline, NameScope scope) {
        List<ReportObligation> obligations = new ArrayList<>();
        for (MapCursor map : outline.maps("obliged")) {
            Optional<Expression> when = map.has("when")
                    ? Compiling.compile(map, "when", scope).filter(c -> Compiling.condition(map, "when", c))
                    : Optional.empty();
            obligations.add(new ReportObligation(
                    map.requireInteger("from"), map.requireText("who"), when, draft.requireSource(map, "source")));
            map.finish();
        }
        return obligations;
    }

    private ReportSection readSection(MapCursor map, NameScope scope) {
        String id = map.require("section");
        int level = map.requireInteger("level");
        String title = map.require("title");
        boolean numbered = map.choice("numbered", Map.of("true", true, "false", false), Optional.of(true));
        SectionWriting writing =
                map.findMapQuietly("narrative").map(this::readWriting).orElse(SectionWriting.usual());
        List<ReportBlock> blocks = new ArrayList<>();
        for (MapCursor block : map.maps("blocks")) {
            blockReader.read(block, scope).ifPresent(blocks::add);
            block.finish();
        }
        map.finish();
        ReportSection section = new ReportSection(id, level, title, numbered, writing, blocks);
        blockReader.checkTables(map, section);
        return section;
    }

    /** Who writes here, whether somebody must, and how much; what is not said is as usual. */
    private SectionWriting readWriting(MapCursor map) {
        Optional<String> by = map.find("by");
        boolean required = map.choice("required", Map.of("true", true, "false", false), Optional.of(false));
        int longest = map.has("longest") ? map.requireInteger("longest") : SectionWriting.USUAL_LONGEST;
        map.finish();
        if (longest < 1) {
            map.wrong(
                    "longest",
                    new LocalText(longest + " 字", longest + " characters"),
                    new LocalText("至少 1 字", "at least 1"));
            return SectionWriting.usual();
        }
        return new SectionWriting(by, required, longest);
    }
}
