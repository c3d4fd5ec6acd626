package org.lubanchi.platform.collection.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.lubanchi.engine.definitions.TableDefinition;
import org.lubanchi.engine.kernel.OrgUnitId;
import org.lubanchi.engine.sheet.TableReading;
import org.lubanchi.engine.sheet.WorkbookStamp;
import org.lubanchi.engine.warehouse.lake.Manifest;
import org.lubanchi.platform.collection.CollectionRound;
import org.lubanchi.platform.collection.TableCase;
import org.lubanchi.platform.collection.TrialRows;
import org.springframework.stereotype.Component;

/** Writes drafts as objects that no transaction refers to: they count for nothing and are swept away in time. */
@Component
class TrialWriting implements TrialRows {
    private static final String NOBODY = "";

    private final DraftParts parts;
    private final DraftBook book;
    private final DraftJudging judging;
    private final RoundObjects objects;
    private final CollectionTables versions;

    TrialWriting(
            DraftParts parts, DraftBook book, DraftJudging judging, RoundObjects objects, CollectionTables versions) {
        this.parts = parts;
        this.book = book;
        this.judging = judging;
        this.objects = objects;
        this.versions = versions;
    }

    @Override
    public List<Manifest.VersionEntry> list(String round, OrgUnitId unit) {
        CollectionRound of = parts.rounds().require(round);
        List<Manifest.VersionEntry> entries = new ArrayList<>();
        for (TableCase state : parts.rounds().listCases(round, unit)) {
            (state.state().editable() ? draft(of, state) : handedIn(state)).ifPresent(entries::add);
        }
        return entries;
    }

    /** What a unit would then have handed in: these tables, and of the others those that may no longer be changed. */
    List<Manifest.VersionEntry> with(String round, OrgUnitId unit, List<WrittenTable> written) {
        List<Manifest.VersionEntry> entries = new ArrayList<>();
        for (TableCase state : parts.rounds().listCases(round, unit)) {
            if (!state.state().editable()) {
                handedIn(state).ifPresent(entries::add);
            }
        }
        written.stream().filter(one -> one.rows() > 0).forEach(one -> entries.add(one.entry(unit)));
        return entries;
    }

    /** The same where tables come without a draft: these, and of the others the newest version. */
    List<Manifest.VersionEntry> withNewest(String round, OrgUnitId unit, List<WrittenTable> written) {
        Set<String> tables = written.stream().map(WrittenTable::table).collect(Collectors.toSet());
        List<Manifest.VersionEntry> entries = new ArrayList<>();
        for (Version version : versions.newest(round, unit.value())) {
            if (!tables.contains(version.key().table())) {
                entries.add(
                        entry(unit, version.key().table(), version.key().number(), version.object(), version.rows()));
            }
        }
        written.stream().filter(one -> one.rows() > 0).forEach(one -> entries.add(one.entry(unit)));
        return entries;
    }

    private Optional<Manifest.VersionEntry> draft(CollectionRound round, TableCase state) {
        TableCase.Key key = state.key();
        TableDefinition table = judging.table(key.table());
        TableReading reading = judging.judge(table, book.rowsOf(table, key), round.year(), List.of())
                .reading();
        if (reading.rows().isEmpty()) {
            return Optional.empty();
        }
        WorkbookStamp stamp = new WorkbookStamp(key.unit(), key.unit().value(), round.year(), round.edition());
        return Optional.of(entry(
                key.unit(),
                key.table(),
                0,
                objects.write(reading, stamp),
                reading.rows().size()));
    }

    private Optional<Manifest.VersionEntry> handedIn(TableCase state) {
        TableCase.Key key = state.key();
        OptionalInt number = state.numbers().newest();
        return number.isEmpty()
                ? Optional.empty()
                : versions.version(key.round(), key.unit().value(), key.table(), number.getAsInt())
                        .map(version ->
                                entry(key.unit(), key.table(), number.getAsInt(), version.object(), version.rows()));
    }

    static Manifest.VersionEntry entry(OrgUnitId unit, String table, int number, String object, long rows) {
        return new Manifest.VersionEntry(
                unit.value(), table, number, object, DraftJudging.FILE, table, new TreeMap<>(), rows, NOBODY, NOBODY);
    }
}
