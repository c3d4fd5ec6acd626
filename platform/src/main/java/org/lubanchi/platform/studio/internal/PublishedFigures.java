package org.lubanchi.platform.studio.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lubanchi.engine.kernel.FactKey;
import org.lubanchi.engine.kernel.OrgUnitId;
import org.lubanchi.platform.studio.StudioReport;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Figures of published reports of the same outline as they were published, whatever the data say since. */
@Component
class PublishedFigures {
    private final PublicationTables publications;
    private final FinishedFiles files;
    private final StudioJournal journal;
    private final JsonMapper json;

    PublishedFigures(PublicationTables publications, FinishedFiles files, StudioJournal journal, JsonMapper json) {
        this.publications = publications;
        this.files = files;
        this.journal = journal;
        this.json = json;
    }

    /** A published report's figures: the characters that were printed, by fact. What was missing or withheld is not there. */
    record AsPublished(String address, String title, OrgUnitId unit, Map<FactKey, String> figures) {
        Optional<String> find(FactKey key) {
            return Optional.ofNullable(figures.get(key));
        }
    }

    /** The same unit's report of the year before. */
    Optional<AsPublished> lastYear(StudioReport report) {
        return publications.ofOutline(report.outline(), report.year().before(), journal.today()).stream()
                .filter(kept -> kept.cover().unit().equals(report.unit()))
                .findFirst()
                .map(this::read);
    }

    /** Reports of other units of the same year. */
    List<AsPublished> peers(StudioReport report) {
        return publications.ofOutline(report.outline(), report.year(), journal.today()).stream()
                .filter(kept -> !kept.cover().unit().equals(report.unit()))
                .map(this::read)
                .toList();
    }

    private AsPublished read(PublicationTables.Kept kept) {
        Map<FactKey, String> figures = new HashMap<>();
        files.find(kept.files(), "json").ifPresent(path -> collect(tree(path), figures));
        return new AsPublished(
                kept.address(), kept.cover().title(), kept.cover().unit(), figures);
    }

    private JsonNode tree(Path path) {
        try {
            return json.readTree(Files.readAllBytes(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void collect(JsonNode node, Map<FactKey, String> figures) {
        JsonNode anchor = node.path("anchor");
        if (anchor.isObject() && !anchor.path("missing").asBoolean()) {
            figures.putIfAbsent(
                    FactKey.parse(anchor.path("key").asString()),
                    node.path("text").asString());
        }
        node.forEach(child -> collect(child, figures));
    }
}
