package org.lubanchi.platform.collection.internal;

import java.util.List;
import org.lubanchi.engine.kernel.LocalText;
import org.lubanchi.platform.access.Reader;
import org.lubanchi.platform.audit.AuditTrail.Actor;
import org.lubanchi.platform.collection.Returns;
import org.lubanchi.platform.collection.TableCase;
import org.lubanchi.platform.http.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Threads over their tables. */
@Component
class ReturnThreads implements Returns {
    private static final int LONGEST = 1_000;

    private final ReturnTables returns;
    private final CollectionJournal journal;

    ReturnThreads(ReturnTables returns, CollectionJournal journal) {
        this.returns = returns;
        this.journal = journal;
    }

    @Override
    public List<Note> list(TableCase.Key key) {
        return returns.list(key);
    }

    @Override
    public Note require(long note) {
        return returns.find(note).orElseThrow(() -> Refusal.notFound("note " + note));
    }

    @Override
    @Transactional
    public void say(long note, String text, boolean reporter, Reader by) {
        if (text.isBlank() || text.length() > LONGEST) {
            throw Refusal.badRequest(
                    "text", "", new LocalText("1 到 " + LONGEST + " 个字符", "1 to " + LONGEST + " characters"));
        }
        Note found = require(note);
        returns.say(note, text.strip(), by, journal.now());
        if (reporter && found.state() == Note.State.OPEN) {
            returns.state(note, Note.State.CHANGED);
        }
    }

    @Override
    @Transactional
    public void accept(long note, Reader by) {
        Note found = require(note);
        returns.state(note, Note.State.ACCEPTED);
        journal.append(new Actor(by.account()), "collection.note-accepted", CaseRefusals.place(found.key()), List.of());
    }
}
