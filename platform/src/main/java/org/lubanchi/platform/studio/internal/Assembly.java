package org.lubanchi.platform.studio.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lubanchi.engine.definitions.Catalogue;
import org.lubanchi.engine.definitions.report.SectionWriting;
import org.lubanchi.engine.document.Block;
import org.lubanchi.engine.document.Document;
import org.lubanchi.engine.document.DocumentMeta;
import org.lubanchi.engine.indicator.Figures;
import org.lubanchi.engine.kernel.LocalText;
import org.lubanchi.engine.report.BlockArranging;
import org.lubanchi.engine.report.WrittenReport;
import org.lubanchi.engine.report.WrittenSection;
import org.lubanchi.engine.report.disclosure.SmallCells;
import org.lubanchi.engine.report.narrative.Narrative;
import org.lubanchi.engine.report.narrative.NarrativeWriter;
import org.lubanchi.engine.report.narrative.TypedNumbers;
import org.lubanchi.platform.report.Reports;
import org.lubanchi.platform.studio.SectionText;
import org.lubanchi.platform.studio.Stories;
import org.lubanchi.platform.studio.StudioReport;
import org.springframework.stereotype.Component;

/** Puts figures and people's text together into the finished document, without small cells. */
@Component
class Assembly {
    private final Reports reports;
    private final UnitFacts facts;
    private final SectionTables sections;
    private final StoryTables stories;
    private final ArrangementTables arrangements;
    private final StudioRules rules;

    Assembly(
            Reports reports,
            UnitFacts facts,
            SectionTables sections,
            StoryTables stories,
            ArrangementTables arrangements,
            StudioRules rules) {
        this.reports = reports;
        this.facts = facts;
        this.sections = sections;
        this.stories = stories;
        this.arrangements = arrangements;
        this.rules = rules;
    }

    /**
     * A finished document.
     *
     * @param done what may become public, and what was withheld
     * @param unbound typed numbers in it that are bound to nothing
     * @param catalogue the definitions its figures were computed by
     */
    record Finished(SmallCells.Suppressed done, int unbound, Catalogue catalogue) {
        /** A property of the file, such as the snapshot; empty where it has none of this name. */
        String property(String name) {
            return done.document().meta().properties().stream()
                    .filter(property -> property.name().equals(name))
                    .map(DocumentMeta.Property::value)
                    .findFirst()
                    .orElse("");
        }
    }

    /** The text of each section that has any. */
    Map<String, Narrative> texts(StudioReport report) {
        Map<String, Narrative> texts = new HashMap<>();
        for (SectionText text : sections.current(report.id())) {
            texts.put(text.section(), text.narrative());
        }
        return texts;
    }

    /**
     * A draft, as far as it is written.
     *
     * @param written what the figures write
     * @param texts what people wrote, by section
     * @param cases the words of the cases of each section
     * @param document all of it; nothing is withheld, for it is not public
     */
    record Draft(
            WrittenReport written, Map<String, Narrative> texts, Map<String, List<String>> cases, Document document) {}

    Draft draft(StudioReport report) {
        WrittenReport written = written(report).arranged(arrangements.of(report.id()));
        Map<String, Narrative> texts = texts(report);
        Figures figures = facts.figures(report);
        List<Stories.Chosen> chosen = StoryDesk.numbered(written, stories.chosen(report.id()));
        NarrativeWriter writer = new NarrativeWriter(figures.catalogue(), figures::value);
        Map<String, List<String>> cases = new HashMap<>();
        chosen.forEach(each ->
                cases.computeIfAbsent(each.section(), _ -> new ArrayList<>()).addAll(words(each)));
        return new Draft(written, texts, cases, written.document(section -> additions(section, texts, chosen, writer)));
    }

    private WrittenReport written(StudioReport report) {
        return reports.writeSections(report.outline(), report.unit(), report.year(), report.partner());
    }

    Finished finish(StudioReport report) {
        WrittenReport written = written(report);
        Map<String, Narrative> texts = texts(report);
        Figures figures = facts.figures(report);
        requireReady(report, written, texts, figures.catalogue());
        List<Stories.Chosen> chosen = StoryDesk.numbered(written, stories.chosen(report.id()));
        NarrativeWriter writer = new NarrativeWriter(figures.catalogue(), figures::value);
        SmallCells.Suppressed done = new SmallCells(
                        figures.catalogue(), figures::value, rules.smallCellMinimum(report.year()))
                .suppress(written.document(section -> additions(section, texts, chosen, writer)));
        // ranked after small cells are gone, so that a place tells nothing of them
        Document shown = BlockArranging.arranged(done.document(), arrangements.of(report.id()));
        int unbound = texts.values().stream()
                .mapToInt(text -> TypedNumbers.find(text).size())
                .sum();
        return new Finished(done.in(shown), unbound, figures.catalogue());
    }

    /** People's text, then the cases of the section with their running numbers. */
    private static List<Block> additions(
            WrittenSection section, Map<String, Narrative> texts, List<Stories.Chosen> chosen, NarrativeWriter writer) {
        List<Block> blocks = new ArrayList<>(writer.write(of(section, texts)));
        chosen.stream()
                .filter(each -> each.section().equals(section.section().id()))
                .flatMap(each -> words(each).stream())
                .map(writer::words)
                .forEach(blocks::add);
        return blocks;
    }

    /** A case line by line: its running number and title first. */
    private static List<String> words(Stories.Chosen chosen) {
        List<String> lines = new ArrayList<>();
        lines.add("【案例 " + chosen.number() + "】" + chosen.story().words().title());
        chosen.story().words().text().lines().forEach(lines::add);
        return lines;
    }

    private static Narrative of(WrittenSection section, Map<String, Narrative> texts) {
        return texts.getOrDefault(section.section().id(), Narrative.EMPTY);
    }

    private static void requireReady(
            StudioReport report, WrittenReport written, Map<String, Narrative> texts, Catalogue catalogue) {
        List<LocalText> lacks = new ArrayList<>();
        for (WrittenSection section : written.sections()) {
            SectionWriting rule = section.section().writing();
            Narrative text = of(section, texts);
            String title = section.section().title();
            if (rule.required() && text.empty()) {
                lacks.add(new LocalText("「" + title + "」没有写", "\"" + title + "\" is not written"));
            }
            if (text.length() > rule.longest()) {
                lacks.add(new LocalText(
                        "「" + title + "」" + text.length() + " 字，超过 " + rule.longest() + " 字",
                        "\"" + title + "\" has " + text.length() + " characters, more than " + rule.longest()));
            }
            text.listChips().stream()
                    .map(chip -> chip.key().indicator())
                    .filter(id -> catalogue.findIndicator(id).isEmpty())
                    .distinct()
                    .forEach(id -> lacks.add(new LocalText(
                            "「" + title + "」绑定的指标 " + id + " 已不存在",
                            "the indicator " + id + " in \"" + title + "\" is gone")));
        }
        if (!lacks.isEmpty()) {
            throw StudioRefusals.notReady(report, lacks);
        }
    }
}
