package org.lubanchi.engine.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lubanchi.engine.definitions.Catalogue;
import org.lubanchi.engine.definitions.report.MissingFigures;
import org.lubanchi.engine.definitions.report.ReportBlock;
import org.lubanchi.engine.definitions.report.ReportOutline;
import org.lubanchi.engine.definitions.report.ReportSection;
import org.lubanchi.engine.document.Block;
import org.lubanchi.engine.document.Document;
import org.lubanchi.engine.document.DocumentMeta;
import org.lubanchi.engine.document.TextRun;

/**
 * Writes a report (年报写作): an outline filled with facts.
 *
 * <p>The same outline, facts and request always give the same document, block ids included.
 */
public final class ReportWriter {
    private static final String SYNTHETIC = "本报告由合成数据生成，学校名称与数据均为虚构，仅供演示 · Synthetic data";
    private final Catalogue catalogue;
    private final ReportOutline outline;
    private final ReportRequest request;
    private final BlockWriter blocks;
    private final PresentParts present;
    private final int[] numbers = new int[4];
    private int headings;

    private ReportWriter(Catalogue catalogue, ReportOutline outline, FactSource facts, ReportRequest request) {
        this.catalogue = catalogue;
        this.outline = outline;
        this.request = request;
        this.blocks = new BlockWriter(catalogue, facts, request, outline.unitKind());
        this.present = new PresentParts(catalogue, facts, request);
    }

    /** Writes the document. */
    public static Document write(Catalogue catalogue, ReportOutline outline, FactSource facts, ReportRequest request) {
        return writeSections(catalogue, outline, facts, request).document();
    }

    /** Writes section by section, for people to add their text. */
    public static WrittenReport writeSections(
            Catalogue catalogue, ReportOutline outline, FactSource facts, ReportRequest request) {
        ReportWriter writer = new ReportWriter(catalogue, outline, facts, request);
        return new WrittenReport(
                writer.meta(),
                outline.sections().stream().map(writer::writeSection).toList());
    }

    private WrittenSection writeSection(ReportSection section) {
        Block.Heading heading = heading(section);
        List<Block> written = new ArrayList<>();
        for (ReportBlock block : section.blocks()) {
            sayable(block).flatMap(blocks::write).ifPresent(written::add);
        }
        present.takeAbsent().map(blocks::note).ifPresent(written::add);
        boolean waiting = written.isEmpty() && isLeaf(section) && !hasNothingToSay(section);
        if (waiting) {
            written.add(blocks.note(
                    section.writing().by().map(by -> "本节由" + by + "撰写，尚未写。").orElse("本节数据尚未采集，留待撰写。")));
        }
        return new WrittenSection(section, heading, written, waiting);
    }

    private Optional<ReportBlock> sayable(ReportBlock block) {
        return switch (outline.missing()) {
            case PRINTED -> Optional.of(block);
            case LEFT_OUT -> present.of(block);
        };
    }

    /** Sentences that do not apply this year are no reason to wait for anybody. */
    private boolean hasNothingToSay(ReportSection section) {
        return outline.missing() == MissingFigures.PRINTED && !section.blocks().isEmpty();
    }

    /** A section without blocks has nothing to say unless sections stand below it. */
    private boolean isLeaf(ReportSection section) {
        int at = outline.sections().indexOf(section);
        boolean last = at + 1 == outline.sections().size();
        return last || outline.sections().get(at + 1).level() <= section.level();
    }

    private Block.Heading heading(ReportSection section) {
        headings++;
        return new Block.Heading(
                "h" + headings,
                section.level(),
                section.numbered() ? nextNumber(section) : "",
                List.of(new TextRun(section.title())),
                Optional.empty());
    }

    private String nextNumber(ReportSection section) {
        numbers[section.level()]++;
        for (int level = section.level() + 1; level < numbers.length; level++) {
            numbers[level] = 0;
        }
        StringBuilder number = new StringBuilder();
        for (int level = 1; level <= section.level(); level++) {
            number.append(level > 1 ? "." : "").append(numbers[level]);
        }
        return number.toString();
    }

    private DocumentMeta meta() {
        List<DocumentMeta.Property> properties = new ArrayList<>(request.properties());
        properties.add(new DocumentMeta.Property("lubanchi.outline", outline.id()));
        properties.add(new DocumentMeta.Property("lubanchi.unit", request.unit().value()));
        properties.add(new DocumentMeta.Property("lubanchi.year", request.year().toString()));
        if (!request.partner().isEmpty()) {
            properties.add(new DocumentMeta.Property("lubanchi.partner", request.partner()));
        }
        properties.add(new DocumentMeta.Property("lubanchi.edition", catalogue.edition()));
        return new DocumentMeta(
                fill(outline.title()),
                request.year() + " 年度",
                fill(outline.publisher()),
                Optional.of(request.date()),
                request.synthetic() ? SYNTHETIC : "",
                properties);
    }

    private String fill(String template) {
        return template.replace("{unit}", request.unitName().zh())
                .replace("{partner}", request.partner())
                .replace("{year}", request.year().toString());
    }
}
