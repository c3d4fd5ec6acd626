package org.lubanchi.platform.collection.internal;

import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import org.lubanchi.engine.definitions.TableDefinition;
import org.lubanchi.engine.kernel.Issue;
import org.lubanchi.engine.kernel.LocalText;
import org.lubanchi.engine.warehouse.lake.Lake;
import org.lubanchi.platform.access.Reader;
import org.lubanchi.platform.audit.AuditTrail.Actor;
import org.lubanchi.platform.audit.AuditTrail.AuditFact;
import org.lubanchi.platform.collection.CollectionRound;
import org.lubanchi.platform.collection.Drafts;
import org.lubanchi.platform.collection.EvidenceFiles;
import org.lubanchi.platform.collection.TableCase;
import org.lubanchi.platform.http.Refusal;
import org.lubanchi.platform.lake.AttachmentCheck;
import org.lubanchi.platform.lake.AttachmentKind;
import org.lubanchi.platform.lake.CommitPoint;
import org.lubanchi.platform.lake.StoredObject;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Files on cells: bytes into the lake, the pointer in one transaction with the audit. */
@Component
class EvidenceDesk implements EvidenceFiles {
    private static final int MOST_ON_A_TABLE = 300;

    private final DraftParts parts;
    private final DraftBook book;
    private final DraftJudging judging;
    private final EvidenceTables tables;
    private final Lake lake;
    private final CommitPoint commitPoint;

    EvidenceDesk(
            DraftParts parts,
            DraftBook book,
            DraftJudging judging,
            EvidenceTables tables,
            Lake lake,
            CommitPoint commitPoint) {
        this.parts = parts;
        this.book = book;
        this.judging = judging;
        this.tables = tables;
        this.lake = lake;
        this.commitPoint = commitPoint;
    }

    @Override
    public EvidenceFile attach(TableCase.Key key, Drafts.CellRef cell, String name, byte[] content, Reader by) {
        requireOpen(parts.moves().require(key));
        requireCell(key, cell);
        AttachmentKind kind = content.length > LARGEST
                ? refuse(
                        key,
                        name,
                        new LocalText(content.length / 1024 / 1024 + " MB", content.length / 1024 / 1024 + " MB"))
                : AttachmentCheck.kindOf(content)
                        .orElseGet(() -> refuse(
                                key,
                                name,
                                new LocalText(
                                        "看内容不是可收的文件，或带有脚本", "not a file that is taken, or one with a script in it")));
        String object = lake.objects().put(place -> Files.write(place, content), kind.suffix());
        List<EvidenceFile> there = tables.list(key);
        Optional<EvidenceFile> same = there.stream()
                .filter(one -> one.cell().equals(cell) && one.object().equals(object))
                .findFirst();
        if (same.isPresent()) {
            return same.get();
        }
        if (there.size() >= MOST_ON_A_TABLE
                || there.stream().filter(one -> one.cell().equals(cell)).count() >= MOST_ON_A_CELL) {
            throw tooMany(key);
        }
        EvidenceTables.NewFile file = new EvidenceTables.NewFile(key, cell, name, kind, object, content.length);
        long[] id = {0};
        commitPoint.commit(List.of(new StoredObject(object, kind.suffix())), () -> {
            requireOpen(parts.moves().lock(key));
            id[0] = tables.insert(file, by, parts.journal().now());
            note(by, "collection.evidence-attached", key, cell.field(), object);
        });
        return tables.find(key, id[0]).orElseThrow();
    }

    private void requireOpen(TableCase state) {
        CollectionRound round = parts.rounds().require(state.key().round());
        parts.rounds().windows().requireOpen(round, state);
        if (!state.state().editable()) {
            throw CaseRefusals.locked(state);
        }
    }

    /** The cell stands in the draft, or in what the draft begins with. */
    private void requireCell(TableCase.Key key, Drafts.CellRef cell) {
        TableDefinition table = judging.table(key.table());
        boolean row = book.rowsOf(table, key).stream().anyMatch(one -> one.id().equals(cell.row()) && !one.gone());
        if (table.findField(cell.field()).isEmpty() || !row) {
            throw Refusal.badRequest(
                    "row, field",
                    cell.row() + ", " + cell.field(),
                    new LocalText("表里的一行和一项", "a row and a field of the table"));
        }
    }

    private void note(Reader by, String action, TableCase.Key key, String field, String object) {
        parts.journal()
                .append(
                        new Actor(by.account()),
                        action,
                        CaseRefusals.place(key),
                        List.of(new AuditFact("field", field), new AuditFact("object", object)));
    }

    @Override
    @Transactional
    public void remove(TableCase.Key key, long evidence, Reader by) {
        requireOpen(parts.moves().lock(key));
        EvidenceFile found = tables.find(key, evidence).orElseThrow(() -> Refusal.notFound("evidence " + evidence));
        if (!tables.remove(key, evidence, parts.journal().now())) {
            throw Refusal.notFound("evidence " + evidence);
        }
        note(by, "collection.evidence-removed", key, found.cell().field(), found.object());
    }

    @Override
    public List<EvidenceFile> list(TableCase.Key key) {
        return tables.list(key);
    }

    @Override
    public List<EvidenceFile> list(TableCase.Key key, int version) {
        return tables.list(key, version);
    }

    @Override
    public EvidenceBytes require(TableCase.Key key, long evidence) {
        EvidenceFile found = tables.find(key, evidence).orElseThrow(() -> Refusal.notFound("evidence " + evidence));
        return new EvidenceBytes(
                found, lake.objects().requireIntact(found.object(), found.kind().suffix()));
    }

    private static AttachmentKind refuse(TableCase.Key key, String name, LocalText found) {
        Issue issue = CaseRefusals.issue(
                "collection.evidence-refused",
                CaseRefusals.place(key) + " " + name,
                found,
                new LocalText(
                        "PDF、PNG、JPEG 或只含图形的 SVG，不超过 10 MB", "PDF, PNG, JPEG or an SVG that only draws, at most 10 MB"),
                new LocalText(
                        "审核人会打开它；带脚本或伪装的文件可能害到他", "the reviewer opens it; a script or a disguise could harm them"),
                new LocalText("请另存为 PDF 或图片再上传", "save it as PDF or a picture and send that"));
        throw new Refusal(Refusal.Kind.BAD_REQUEST, issue);
    }

    private static Refusal tooMany(TableCase.Key key) {
        return CaseRefusals.refusal(
                "collection.too-much-evidence",
                CaseRefusals.place(key),
                new LocalText("这一格或这张表的佐证已满", "the cell or the table has as many files as it can"),
                new LocalText(
                        "一格至多 " + MOST_ON_A_CELL + " 份，一张表至多 " + MOST_ON_A_TABLE + " 份",
                        "at most " + MOST_ON_A_CELL + " on a cell and " + MOST_ON_A_TABLE + " on a table"),
                new LocalText("佐证要能看完", "evidence has to be looked at"),
                new LocalText("请合成一份 PDF，或删去不要的", "put them into one PDF, or remove some"));
    }
}
