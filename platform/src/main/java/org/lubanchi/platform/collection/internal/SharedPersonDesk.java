package org.lubanchi.platform.collection.internal;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.lubanchi.engine.definitions.Catalogue;
import org.lubanchi.engine.definitions.quality.SoleKey;
import org.lubanchi.engine.warehouse.ReadScope;
import org.lubanchi.engine.warehouse.SharedKeyQuery;
import org.lubanchi.engine.warehouse.Warehouse;
import org.lubanchi.engine.warehouse.lake.Lake;
import org.lubanchi.platform.access.Readers;
import org.lubanchi.platform.catalogue.Definitions;
import org.lubanchi.platform.collection.CollectionRound;
import org.lubanchi.platform.collection.SharedPersons;
import org.lubanchi.platform.collection.TableCase;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Reads what has been handed in by all units of a round at once, table by table. */
@Component
class SharedPersonDesk implements SharedPersons {
    private static final int SHOWN_ENDS = 4;

    private final RoundBook rounds;
    private final CollectionTables versions;
    private final Definitions definitions;
    private final Readers readers;
    private final Lake lake;
    private final Warehouse warehouse;

    SharedPersonDesk(
            RoundBook rounds,
            CollectionTables versions,
            Definitions definitions,
            Readers readers,
            Lake lake,
            @Lazy Warehouse warehouse) {
        this.rounds = rounds;
        this.versions = versions;
        this.definitions = definitions;
        this.readers = readers;
        this.lake = lake;
        this.warehouse = warehouse;
    }

    @Override
    public List<SharedOfTable> list(String round) {
        CollectionRound of = rounds.require(round);
        ReadScope scope = readers.scopeOfReportedBelow(of.region(), of.referenceDate());
        Catalogue catalogue = definitions.catalogue();
        List<TableCase> cases = rounds.listCases(round);
        List<SharedOfTable> found = new ArrayList<>();
        for (SoleKey rule : catalogue.quality().listSoleKeys(of.year().year())) {
            if (of.tables().contains(rule.table())) {
                List<Path> files = files(cases, rule.table());
                SharedKeyQuery query = new SharedKeyQuery(catalogue.requireTable(rule.table()), rule.field(), files);
                found.add(new SharedOfTable(
                        rule,
                        files.size(),
                        warehouse.sharedKeys(query, scope).stream()
                                .map(key -> new SharedPerson(marked(key.key()), key.units()))
                                .toList()));
            }
        }
        return found;
    }

    /** What each unit has handed in, or has sealed where nothing newer waits. */
    private List<Path> files(List<TableCase> cases, String table) {
        List<Path> files = new ArrayList<>();
        for (TableCase one : cases) {
            TableCase.Key key = one.key();
            OptionalInt number = one.numbers().newest();
            if (key.table().equals(table) && number.isPresent()) {
                versions.version(key.round(), key.unit().value(), table, number.getAsInt())
                        .map(version -> lake.objects().requireIntact(version.object(), Lake.PARQUET))
                        .ifPresent(files::add);
            }
        }
        return files;
    }

    private static String marked(String key) {
        int length = key.length();
        return length <= 2 * SHOWN_ENDS
                ? key.substring(0, length / 2) + "*".repeat(length - length / 2)
                : key.substring(0, SHOWN_ENDS)
                        + "*".repeat(length - 2 * SHOWN_ENDS)
                        + key.substring(length - SHOWN_ENDS);
    }
}
