package org.lubanchi.platform.studio.internal;

import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.lubanchi.engine.document.Document;
import org.lubanchi.engine.document.DocumentMeta;
import org.lubanchi.engine.report.narrative.Narrative;
import org.lubanchi.engine.report.returned.ReturnedFile;
import org.lubanchi.engine.report.returned.ReturnedReport;
import org.lubanchi.engine.report.returned.ReturnedSection;
import org.lubanchi.platform.report.FileWriters;
import org.lubanchi.platform.report.ReturnedFiles;
import org.lubanchi.platform.studio.Returning;
import org.lubanchi.platform.studio.SectionText;
import org.lubanchi.platform.studio.StudioReport;
import org.springframework.stereotype.Service;

/**
 * Writes drafts and reads them back: the file says of which report it is and which versions it holds, so that what was
 * written here meanwhile is told from what was written there.
 */
@Service
class ReturnDesk implements Returning {
    private static final String REPORT = "lubanchi.draft";
    private static final String VERSIONS = "lubanchi.draft-versions";
    private static final String NOTICE = "草稿，未经核查和审定";

    private final Assembly assembly;
    private final SectionTables sections;
    private final StudioPermits permits;
    private final FileWriters writers;
    private final ReturnedFiles files;

    ReturnDesk(
            Assembly assembly,
            SectionTables sections,
            StudioPermits permits,
            FileWriters writers,
            ReturnedFiles files) {
        this.assembly = assembly;
        this.sections = sections;
        this.permits = permits;
        this.writers = writers;
        this.files = files;
    }

    @Override
    public void writeDraft(StudioReport report, OutputStream out) {
        permits.requireSees(report);
        String versions = sections.current(report.id()).stream()
                .map(text -> text.section() + ":" + text.version())
                .collect(Collectors.joining(","));
        Document document = assembly.draft(report).document();
        DocumentMeta meta = document.meta();
        List<DocumentMeta.Property> properties = new ArrayList<>(meta.properties());
        properties.add(new DocumentMeta.Property(REPORT, String.valueOf(report.id())));
        properties.add(new DocumentMeta.Property(VERSIONS, versions));
        String notice = meta.notice().isEmpty() ? NOTICE : NOTICE + "；" + meta.notice();
        writers.writeWord(
                new Document(
                        new DocumentMeta(
                                meta.title(), meta.subtitle(), meta.publisher(), meta.date(), notice, properties),
                        document.blocks()),
                out);
    }

    @Override
    public Brought read(StudioReport report, Path path) {
        permits.requireWrites(report);
        if (!report.state().editable()) {
            throw StudioRefusals.notEditable(report);
        }
        ReturnedFile file = files.readWord(path);
        DocumentMeta meta = file.document().meta();
        if (property(meta, REPORT).filter(String.valueOf(report.id())::equals).isEmpty()) {
            throw StudioRefusals.notThisDraft(report, meta.title());
        }
        Assembly.Draft draft = assembly.draft(report);
        List<ReturnedSection> read = ReturnedReport.read(
                draft.written(),
                new ReturnedReport.Texts(
                        base(report, property(meta, VERSIONS).orElse("")), draft.texts(), draft.cases()),
                file);
        Map<String, Integer> versions = sections.current(report.id()).stream()
                .collect(Collectors.toMap(SectionText::section, SectionText::version));
        return new Brought(
                read,
                read.stream()
                        .map(section -> versions.getOrDefault(section.section(), 0))
                        .toList());
    }

    private static Optional<String> property(DocumentMeta meta, String name) {
        return meta.properties().stream()
                .filter(property -> property.name().equals(name))
                .map(DocumentMeta.Property::value)
                .findFirst();
    }

    /** The texts the file was written with; a version that is not readable counts as nothing, so nothing is dropped. */
    private Map<String, Narrative> base(StudioReport report, String versions) {
        Map<String, Narrative> base = new HashMap<>();
        for (String entry : versions.split(",", -1)) {
            int colon = entry.indexOf(':');
            if (colon > 0 && entry.substring(colon + 1).matches("\\d{1,6}")) {
                String section = entry.substring(0, colon);
                sections.find(report.id(), section, Integer.parseInt(entry.substring(colon + 1)))
                        .ifPresent(text -> base.put(section, text.narrative()));
            }
        }
        return base;
    }
}
