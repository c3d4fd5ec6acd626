package org.lubanchi.platform.training.internal;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lubanchi.engine.kernel.Issue;
import org.lubanchi.engine.kernel.LocalText;
import org.lubanchi.engine.kernel.OrgUnitId;
import org.lubanchi.engine.kernel.Place;
import org.lubanchi.engine.kernel.Severity;
import org.lubanchi.platform.access.Reader;
import org.lubanchi.platform.access.ShownAccounts;
import org.lubanchi.platform.audit.AuditTrail.Actor;
import org.lubanchi.platform.collection.CollectionRound;
import org.lubanchi.platform.collection.Intake;
import org.lubanchi.platform.collection.Rounds;
import org.lubanchi.platform.collection.Uploads;
import org.springframework.stereotype.Component;

/**
 * Where a filled workbook goes: into the drafts of the school's cases where a round collects these tables, since there only
 * what was reviewed is sealed; else straight to the intake.
 */
@Component
class Handover {
    private final Intake intake;
    private final Rounds rounds;
    private final Uploads uploads;
    private final ShownAccounts accounts;

    Handover(Intake intake, Rounds rounds, Uploads uploads, ShownAccounts accounts) {
        this.intake = intake;
        this.rounds = rounds;
        this.uploads = uploads;
        this.accounts = accounts;
    }

    /** Whose tables of which year. */
    record Of(OrgUnitId school, int year, List<String> tables) {}

    /** The round it went to, and what is still to be said. */
    record Handed(String round, List<Issue> issues) {}

    Handed take(Path workbook, Reader by, Of of) {
        Optional<CollectionRound> collecting = rounds.list().stream()
                .filter(round -> round.year().year() == of.year() && collects(round, of))
                .findFirst();
        if (collecting.isEmpty()) {
            Intake.Receipt receipt = intake.take(workbook, new Actor(by.account()), accounts.demonstration());
            return new Handed(receipt.round(), receipt.issues());
        }
        String round = collecting.get().id();
        Uploads.Preview preview = uploads.bring(round, of.school(), workbook, by);
        uploads.adopt(preview.upload(), of.school(), of.tables(), by);
        List<Issue> issues = new ArrayList<>(preview.issues());
        preview.tables().forEach(table -> issues.addAll(table.issues()));
        issues.add(toSubmit(round));
        return new Handed(round, issues);
    }

    private boolean collects(CollectionRound round, Of of) {
        return round.tables().containsAll(of.tables())
                && rounds.listCases(round.id(), of.school()).stream()
                        .anyMatch(one -> of.tables().contains(one.key().table()));
    }

    private static Issue toSubmit(String round) {
        return new Issue(
                "training.waits-for-submission",
                Severity.INFORMATIVE,
                new Place.WholeFile(round),
                new LocalText("已载入本批次的填报草稿，还没有上报", "it is in the drafts of this round and not yet submitted"),
                new LocalText("由学校上报，审核通过后封存", "submitted by the school, reviewed, then sealed"),
                new LocalText(
                        "这一批次按审核流程收表，未经审核的不计入",
                        "this round takes tables by review; what was not reviewed does not count"),
                new LocalText("请到填报页核对三张培训表并上报", "check the three training tables on the reporting page and submit"));
    }
}
