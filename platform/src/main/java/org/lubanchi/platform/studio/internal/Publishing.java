package org.lubanchi.platform.studio.internal;

import java.time.LocalDate;
import java.util.Optional;
import org.lubanchi.platform.studio.StudioReport;
import org.lubanchi.platform.studio.Submission;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Freezes, publishes and withdraws; the content hash is that of the document as pages show it. */
@Component
class Publishing {
    private final PublicationTables publications;
    private final FinishedFiles files;
    private final StudioJournal journal;
    private final JsonMapper json;

    Publishing(PublicationTables publications, FinishedFiles files, StudioJournal journal, JsonMapper json) {
        this.publications = publications;
        this.files = files;
        this.journal = journal;
        this.json = json;
    }

    /** Takes the hash of what was approved, after reading it again from the disk, and gives it its address. */
    void freeze(StudioReport report, Submission submission) {
        JsonNode document = json.readTree(
                files.find(submission.files(), "json").orElseThrow().toFile());
        String beginning =
                report.unit() + "-" + report.year() + "-" + report.outline().replace('_', '-');
        int taken = publications.count(beginning);
        publications.freeze(
                report.id(),
                submission.number(),
                taken == 0 ? beginning : beginning + "-" + (taken + 1),
                submission.files().document(),
                text(document));
    }

    /** Every text of the document, for searching. */
    private static String text(JsonNode node) {
        StringBuilder text = new StringBuilder();
        collect(node.path("blocks"), text);
        return text.toString();
    }

    private static void collect(JsonNode node, StringBuilder text) {
        if (node.isArray()) {
            node.forEach(each -> collect(each, text));
        } else if (node.isObject()) {
            text.append(node.path("text").asString(""));
            node.propertyStream()
                    .filter(field -> field.getValue().isContainer())
                    .forEach(field -> collect(field.getValue(), text));
            if (node.has("kind")) {
                text.append('\n');
            }
        }
    }

    void publish(StudioReport report, Optional<LocalDate> visibleFrom) {
        Optional<LocalDate> later = visibleFrom.filter(day -> day.isAfter(journal.today()));
        publications.publish(report.id(), later, journal.now());
    }

    void withdraw(StudioReport report, String reason) {
        publications.withdraw(report.id(), reason.strip(), journal.now());
    }

    Optional<String> findAddress(StudioReport report) {
        return publications.findAddress(report.id());
    }
}
