package org.lubanchi.platform.studio.internal;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.lubanchi.engine.kernel.LocalText;
import org.lubanchi.engine.kernel.OrgUnitId;
import org.lubanchi.engine.kernel.ReportYear;
import org.lubanchi.engine.report.WrittenReport;
import org.lubanchi.engine.report.narrative.Narrative;
import org.lubanchi.engine.report.narrative.NearestFigures;
import org.lubanchi.engine.report.narrative.PlainWriting;
import org.lubanchi.engine.report.narrative.TypedNumbers;
import org.lubanchi.platform.access.Accounts;
import org.lubanchi.platform.access.Duty;
import org.lubanchi.platform.access.Reader;
import org.lubanchi.platform.http.Refusal;
import org.lubanchi.platform.report.Reports;
import org.lubanchi.platform.studio.ReportState;
import org.lubanchi.platform.studio.SectionComment;
import org.lubanchi.platform.studio.SectionText;
import org.lubanchi.platform.studio.StudioReport;
import org.lubanchi.platform.studio.Writing;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;

/** Writing together: every save is a version, nobody's words are overwritten unseen. */
@Service
class WritingDesk implements Writing {
    private static final int MOST_OFFERS = 3;
    private static final int MOST_UNBOUND = 50;
    private static final int LONGEST_COMMENT = 1_000;
    private static final int LONGEST_QUOTE = 200;
    private static final int LONGEST_PARTNER = 60;

    private final StudioTables tables;
    private final Reports reports;
    private final UnitFacts facts;
    private final StudioPermits permits;
    private final Accounts accounts;
    private final StudioJournal journal;

    WritingDesk(
            StudioTables tables,
            Reports reports,
            UnitFacts facts,
            StudioPermits permits,
            Accounts accounts,
            StudioJournal journal) {
        this.tables = tables;
        this.reports = reports;
        this.facts = facts;
        this.permits = permits;
        this.accounts = accounts;
        this.journal = journal;
    }

    @Override
    public StudioReport open(String outline, OrgUnitId unit, ReportYear year, String partner) {
        Reader by = permits.require(Duty.WRITE_REPORT, unit);
        String with = partner(outline, unit, year, partner);
        String title = reports.writeSections(outline, unit, year, with).meta().title();
        StudioReport fresh =
                new StudioReport(0, outline, unit, year, with, title, ReportState.DRAFT, 1, journal.signed(by));
        try {
            long opened = journal.inTransaction(() -> {
                long id = tables.reports().insert(fresh);
                journal.append(
                        by, "studio.report-opened", subject(id), "outline=" + outline, "unit=" + unit, "year=" + year);
                return id;
            });
            return require(opened);
        } catch (DuplicateKeyException _) {
            throw StudioRefusals.alreadyOpen(fresh);
        }
    }

    /** Whom it is written with, as it will stand on the cover; nobody where the outline asks for nobody. */
    private String partner(String outline, OrgUnitId unit, ReportYear year, String given) {
        boolean asks = reports.listOutlines(unit, year).stream()
                .anyMatch(each -> each.id().equals(outline) && each.partner().isPresent());
        String name = asks ? PlainWriting.line(given) : "";
        if (asks && (name.isEmpty() || name.length() > LONGEST_PARTNER)) {
            throw Refusal.badRequest(
                    "partner",
                    name.length() + " 字",
                    new LocalText(
                            "合编单位的全称，1 到 " + LONGEST_PARTNER + " 字",
                            "the full name of whom it is written with, 1 to " + LONGEST_PARTNER + " characters"));
        }
        return name;
    }

    static String subject(long report) {
        return "report " + report;
    }

    @Override
    public List<StudioReport> list(OrgUnitId unit) {
        return tables.reports().list().stream()
                .filter(report -> report.unit().equals(unit) || permits.may(Duty.PUBLISH_REPORT, unit))
                .filter(permits::sees)
                .toList();
    }

    @Override
    public StudioReport require(long id) {
        StudioReport report =
                tables.reports().find(id).orElseThrow(() -> Refusal.notFound("/api/studio/reports/" + id));
        permits.requireSees(report);
        return report;
    }

    @Override
    public WrittenReport written(StudioReport report) {
        return reports.writeSections(report.outline(), report.unit(), report.year(), report.partner());
    }

    @Override
    public List<SectionText> listTexts(StudioReport report) {
        return tables.sections().current(report.id());
    }

    @Override
    public List<Assignment> listAssignments(StudioReport report) {
        return tables.reports().assignments(report.id());
    }

    @Override
    public void assign(long id, String section, String login) {
        StudioReport report = require(id);
        Reader by = permits.requireWrites(report);
        requireSection(report, section);
        Optional<Reader> author = login.isBlank() ? Optional.empty() : Optional.of(author(login, report));
        journal.inTransaction(() -> {
            author.ifPresentOrElse(
                    each -> tables.reports().assign(id, new Assignment(section, each.account(), each.name())),
                    () -> tables.reports().takeBack(id, section));
            journal.append(
                    by,
                    "studio.section-assigned",
                    subject(id) + " " + section,
                    "to=" + author.map(Reader::account).orElse("-"));
            return id;
        });
    }

    private Reader author(String login, StudioReport report) {
        return accounts.findReader(login)
                .filter(reader -> reader.unit().equals(report.unit()))
                .orElseThrow(() -> Refusal.badRequest(
                        "login", login, new LocalText("本单位已开通的账号", "an open account of the report's unit")));
    }

    private void requireSection(StudioReport report, String section) {
        var outlines = facts.figures(report).catalogue().reports();
        boolean known = Optional.ofNullable(outlines.get(report.outline())).stream()
                .flatMap(outline -> outline.sections().stream())
                .anyMatch(each -> each.id().equals(section));
        if (!known) {
            throw Refusal.notFound("/api/studio/reports/" + report.id() + "/sections/" + section);
        }
    }

    @Override
    public SectionReading read(StudioReport report, String section) {
        requireSection(report, section);
        SectionText text = current(report.id(), section);
        var typed = TypedNumbers.find(text.narrative());
        if (typed.isEmpty()) {
            return new SectionReading(text, List.of());
        }
        NearestFigures nearest = facts.nearest(report);
        return new SectionReading(
                text,
                typed.stream()
                        .limit(MOST_UNBOUND)
                        .map(number -> new Unbound(number, nearest.of(number, MOST_OFFERS)))
                        .toList());
    }

    private SectionText current(long report, String section) {
        return tables.sections().find(report, section).orElse(SectionText.none(section));
    }

    @Override
    public Saved save(long id, String section, int seen, Narrative given) {
        StudioReport report = require(id);
        Reader by = permits.requireWrites(report);
        requireSection(report, section);
        SectionText before = current(id, section);
        Narrative clean = new Writable(report, facts.figures(report), before.narrative()).of(given);
        SectionText yours = new SectionText(section, seen + 1, clean, Optional.of(journal.signed(by)));
        if (before.version() == seen) {
            if (before.narrative().equals(clean)) {
                return new Saved.Kept(before);
            }
            try {
                return journal.inTransaction(() -> insert(id, yours, by));
            } catch (DuplicateKeyException _) {
                // somebody saved between the look and the write: told as any other conflict
            }
        }
        return setAside(id, yours, seen, by);
    }

    private Saved insert(long id, SectionText text, Reader by) {
        StudioReport locked = tables.reports().lock(id).orElseThrow(() -> Refusal.notFound(subject(id)));
        if (!locked.state().editable()) {
            throw StudioRefusals.notEditable(locked);
        }
        tables.sections().insert(id, text, journal.signed(by));
        journal.append(
                by,
                "studio.section-saved",
                subject(id) + " " + text.section(),
                "version=" + text.version(),
                "characters=" + text.narrative().length());
        return new Saved.Kept(text);
    }

    private Saved setAside(long id, SectionText yours, int seen, Reader by) {
        SectionText theirs = current(id, yours.section());
        return journal.inTransaction(() -> {
            tables.sections().setAside(id, yours.section(), seen, yours.narrative(), journal.signed(by));
            journal.append(
                    by,
                    "studio.section-set-aside",
                    subject(id) + " " + yours.section(),
                    "seen=" + seen,
                    "version=" + theirs.version());
            return new Saved.Conflict(theirs, yours);
        });
    }

    @Override
    public List<SectionText> listVersions(long id, String section) {
        return tables.sections().versions(require(id).id(), section);
    }

    @Override
    public List<SectionComment> listComments(StudioReport report) {
        return tables.comments().list(report.id());
    }

    @Override
    public SectionComment comment(long id, Remark remark) {
        StudioReport report = require(id);
        Reader by = permits.requireRemarks(report);
        requireSection(report, remark.section());
        SectionComment fresh = new SectionComment(
                0,
                remark.section(),
                thread(report, remark),
                PlainWriting.line(remark.quote()),
                PlainWriting.line(remark.text()),
                remark.proposal().map(PlainWriting::line).filter(words -> !words.isEmpty()),
                journal.signed(by),
                Optional.empty());
        requireSayable(fresh);
        return journal.inTransaction(() -> {
            long number = tables.comments().insert(id, fresh);
            journal.append(by, "studio.comment-made", subject(id) + " " + remark.section(), "comment=" + number);
            return fresh.numbered(number);
        });
    }

    private OptionalLong thread(StudioReport report, Remark remark) {
        if (remark.thread().isEmpty()) {
            return OptionalLong.empty();
        }
        long wanted = remark.thread().get();
        boolean known = listComments(report).stream()
                .anyMatch(each -> each.id() == wanted
                        && each.thread().isEmpty()
                        && each.section().equals(remark.section()));
        if (!known) {
            throw Refusal.notFound("comment " + wanted);
        }
        return OptionalLong.of(wanted);
    }

    private static void requireSayable(SectionComment comment) {
        int said = comment.text().length();
        if (said == 0 || said > LONGEST_COMMENT || comment.quote().length() > LONGEST_QUOTE) {
            throw Refusal.badRequest(
                    "text",
                    said + " 字",
                    new LocalText(
                            "1 到 " + LONGEST_COMMENT + " 字的批注",
                            "a comment of 1 to " + LONGEST_COMMENT + " characters"));
        }
        boolean fits = comment.proposal()
                .map(words -> words.length() <= LONGEST_COMMENT
                        && !comment.quote().isEmpty()
                        && comment.thread().isEmpty())
                .orElse(true);
        if (!fits) {
            throw Refusal.badRequest(
                    "proposal",
                    comment.proposal().orElse(""),
                    new LocalText(
                            "先标中正文里要改的字；改成的文字不超过 " + LONGEST_COMMENT + " 字",
                            "words of the text to change, and at most " + LONGEST_COMMENT + " characters instead"));
        }
    }

    @Override
    public void resolve(long id, long comment) {
        Reader by = permits.requireRemarks(require(id));
        boolean settled = journal.inTransaction(() -> {
            boolean done = tables.comments().resolve(id, comment, journal.signed(by));
            if (done) {
                journal.append(by, "studio.comment-resolved", subject(id), "comment=" + comment);
            }
            return done;
        });
        if (!settled) {
            throw Refusal.notFound("comment " + comment);
        }
    }
}
