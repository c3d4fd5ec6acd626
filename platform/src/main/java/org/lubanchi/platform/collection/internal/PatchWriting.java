package org.lubanchi.platform.collection.internal;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.lubanchi.engine.definitions.TableDefinition;
import org.lubanchi.platform.access.Reader;
import org.lubanchi.platform.collection.CellPatch;
import org.lubanchi.platform.collection.CellPatch.Applied;
import org.lubanchi.platform.collection.CellPatch.CellChange;
import org.lubanchi.platform.collection.CellPatch.Conflict;
import org.lubanchi.platform.collection.CellPatch.Refused;
import org.lubanchi.platform.collection.CellPatch.RowChange;
import org.lubanchi.platform.collection.TableCase;
import org.lubanchi.platform.collection.internal.DraftRow.DraftCell;

/**
 * Works one patch into the rows it touches, cell by cell. A cell that somebody else has written since keeps their text;
 * the same text twice is no conflict.
 */
final class PatchWriting {
    private final TableDefinition table;
    private final OpenCells open;
    private final Reader by;
    private final Instant now;
    private final Map<String, DraftRow> rows = new LinkedHashMap<>();
    private final Set<String> touched = new TreeSet<>();
    private final List<Applied> applied = new ArrayList<>();
    private final List<Conflict> conflicts = new ArrayList<>();
    private final List<Refused> refused = new ArrayList<>();
    private BigDecimal end = BigDecimal.ZERO;

    PatchWriting(TableDefinition table, OpenCells open, Reader by, Instant now) {
        this.table = table;
        this.open = open;
        this.by = by;
        this.now = now;
    }

    /** Writes it and tells what became of it. */
    CellPatch.Outcome write(DraftTables drafts, TableCase.Key key, CellPatch patch) {
        rows.putAll(drafts.rows(key, ids(patch)));
        if (form()) {
            rows.computeIfAbsent(DraftRow.FORM_ROW, id -> new DraftRow(id, BigDecimal.ONE, Map.of(), false));
        }
        for (RowChange change : patch.rows()) {
            row(change, drafts, key);
        }
        for (CellChange change : patch.cells()) {
            cell(change);
        }
        drafts.put(key, touched.stream().map(this::required).toList());
        return new CellPatch.Outcome(patch.sequence(), false, applied, conflicts, refused);
    }

    /** The cells that were written. */
    List<Applied> applied() {
        return applied;
    }

    /** Whether anything changed. */
    boolean changed() {
        return !touched.isEmpty();
    }

    private boolean form() {
        return table.shape() == TableDefinition.Shape.FORM;
    }

    private DraftRow required(String id) {
        return Optional.ofNullable(rows.get(id)).orElseThrow();
    }

    private static Set<String> ids(CellPatch patch) {
        Set<String> ids = new TreeSet<>();
        patch.cells().forEach(cell -> ids.add(cell.row()));
        patch.rows().forEach(row -> ids.add(row.row()));
        return ids;
    }

    private void row(RowChange change, DraftTables drafts, TableCase.Key key) {
        DraftRow found = rows.get(change.row());
        if (form()) {
            refused.add(new Refused(change.row(), "", Refused.Reason.NOT_A_LIST));
        } else if (!open.all()) {
            refused.add(new Refused(change.row(), "", Refused.Reason.NOT_REOPENED));
        } else {
            switch (change.kind()) {
                case ADD -> {
                    if (found == null) {
                        add(change, drafts, key);
                    } else if (found.gone()) {
                        keep(found.gone(false));
                    }
                }
                case REMOVE -> {
                    if (found == null) {
                        refused.add(new Refused(change.row(), "", Refused.Reason.NO_SUCH_ROW));
                    } else if (!found.gone()) {
                        keep(found.gone(true));
                    }
                }
            }
        }
    }

    private void add(RowChange change, DraftTables drafts, TableCase.Key key) {
        if (change.after().isPresent()) {
            keep(new DraftRow(change.row(), drafts.positionAfter(key, change.after()), Map.of(), false));
            // A row that follows in the same patch must find this one's place.
            drafts.put(key, List.of(required(change.row())));
            return;
        }
        if (end.signum() == 0) {
            end = drafts.positionAfter(key, Optional.empty());
        } else {
            end = end.add(BigDecimal.ONE);
        }
        keep(new DraftRow(change.row(), end, Map.of(), false));
    }

    private void cell(CellChange change) {
        DraftRow row = rows.get(change.row());
        if (table.findField(change.field()).isEmpty()) {
            refused.add(new Refused(change.row(), change.field(), Refused.Reason.NO_SUCH_FIELD));
        } else if (row == null || row.gone()) {
            refused.add(new Refused(change.row(), change.field(), Refused.Reason.NO_SUCH_ROW));
        } else if (!open.contains(change.row(), change.field())) {
            refused.add(new Refused(change.row(), change.field(), Refused.Reason.NOT_REOPENED));
        } else {
            write(row, change);
        }
    }

    private void write(DraftRow row, CellChange change) {
        DraftCell stands = row.cell(change.field());
        if (stands.text().equals(change.text())) {
            applied.add(new Applied(row.id(), change.field(), stands.version()));
        } else if (stands.version() != change.base()) {
            conflicts.add(new Conflict(
                    row.id(),
                    change.field(),
                    change.text(),
                    stands.text(),
                    stands.version(),
                    stands.name(),
                    stands.at()));
        } else {
            DraftCell next =
                    new DraftCell(change.text(), stands.version() + 1, by.account(), by.name(), now.toString());
            keep(row.with(change.field(), next));
            applied.add(new Applied(row.id(), change.field(), next.version()));
        }
    }

    private void keep(DraftRow row) {
        rows.put(row.id(), row);
        touched.add(row.id());
    }
}
