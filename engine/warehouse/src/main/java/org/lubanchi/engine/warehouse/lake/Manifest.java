package org.lubanchi.engine.warehouse.lake;

import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.lubanchi.engine.definitions.UnitKind;
import org.lubanchi.engine.kernel.LocalText;
import org.lubanchi.engine.kernel.OrgUnitId;

/**
 * What a sealed snapshot is made of (快照清单), enough to compute everything again without a server.
 *
 * <p>Fields are plain texts and numbers so that the JSON form is the record's form.
 *
 * @param format version of this form
 * @param snapshot its id, for example {@code shaoxing-2023.1}
 * @param round the collection round it seals
 * @param region the id of the unit whose schools report in the round
 * @param year the report year
 * @param seal when and by whom it was sealed
 * @param edition the edition of the definitions in force
 * @param synthetic whether the data are invented
 * @param units the organisation tree as of the round
 * @param versions the table versions sealed
 * @param partitions table id to the SHA-256 of its compacted file
 * @param calibration published id to the value synthetic data were fitted to; empty for real data
 */
public record Manifest(
        int format,
        String snapshot,
        String round,
        String region,
        int year,
        Seal seal,
        String edition,
        boolean synthetic,
        List<UnitEntry> units,
        List<VersionEntry> versions,
        SortedMap<String, String> partitions,
        SortedMap<String, String> calibration) {
    /** The newest form this program writes and reads. */
    public static final int FORMAT = 1;

    public Manifest {
        units = List.copyOf(units);
        versions = List.copyOf(versions);
        partitions = Collections.unmodifiableSortedMap(new TreeMap<>(partitions));
        calibration = Collections.unmodifiableSortedMap(new TreeMap<>(calibration));
    }

    /**
     * The seal (封印).
     *
     * @param at the moment, ISO 8601 with zone
     * @param by the id of the account that sealed
     */
    public record Seal(String at, String by) {}

    /**
     * A unit of the tree.
     *
     * @param parent the unit above it in the territory hierarchy; empty for the topmost
     * @param authority who supervises it, where that is another line than the territory; empty where nobody is named
     */
    public record UnitEntry(String id, String zh, String en, UnitKind kind, String parent, String authority) {
        /** Manifests written before authorities were kept name none, and are read all the same. */
        public UnitEntry {
            authority = Objects.requireNonNullElse(authority, "");
        }

        /** A unit that no authority outside its territory supervises. */
        public UnitEntry(String id, String zh, String en, UnitKind kind, String parent) {
            this(id, zh, en, kind, parent, "");
        }

        /** What it is called. */
        public LocalText label() {
            return new LocalText(zh, en);
        }

        /** The unit itself. */
        public OrgUnitId unit() {
            return new OrgUnitId(id);
        }
    }

    /**
     * A sealed table version.
     *
     * @param number its number in the round, from 1
     * @param object the SHA-256 of its file
     * @param sourceFile the file it was read from
     * @param sheet the sheet in that file
     * @param addresses field to its column letters, or for a form to its cell
     */
    public record VersionEntry(
            String unit,
            String table,
            int number,
            String object,
            String sourceFile,
            String sheet,
            SortedMap<String, String> addresses,
            long rows,
            String submitter,
            String approver) {
        public VersionEntry {
            addresses = Collections.unmodifiableSortedMap(new TreeMap<>(addresses));
        }
    }

    /** The same data under another organisation tree. */
    public Manifest under(List<UnitEntry> tree) {
        return new Manifest(
                format,
                snapshot,
                round,
                region,
                year,
                seal,
                edition,
                synthetic,
                tree,
                versions,
                partitions,
                calibration);
    }

    /** The units directly below one in the territory hierarchy, in the order they are listed. */
    public List<UnitEntry> listBelow(String unit) {
        return units.stream().filter(each -> each.parent().equals(unit)).toList();
    }

    /** The entry of a unit. */
    public Optional<UnitEntry> findUnit(String id) {
        return units.stream().filter(unit -> unit.id().equals(id)).findFirst();
    }

    /** What a unit is called; one that this snapshot does not know goes by its id. */
    public LocalText nameOf(OrgUnitId unit) {
        return findUnit(unit.value()).map(UnitEntry::label).orElse(new LocalText(unit.value(), unit.value()));
    }
}
