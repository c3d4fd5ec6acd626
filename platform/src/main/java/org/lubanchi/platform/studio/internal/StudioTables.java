package org.lubanchi.platform.studio.internal;

import org.springframework.stereotype.Component;

/** Where the studio keeps what people do. */
@Component
class StudioTables {
    private final ReportTables reports;
    private final SectionTables sections;
    private final CommentTables comments;
    private final SubmissionTables submissions;
    private final AdviceTables advice;

    StudioTables(
            ReportTables reports,
            SectionTables sections,
            CommentTables comments,
            SubmissionTables submissions,
            AdviceTables advice) {
        this.reports = reports;
        this.sections = sections;
        this.comments = comments;
        this.submissions = submissions;
        this.advice = advice;
    }

    ReportTables reports() {
        return reports;
    }

    SectionTables sections() {
        return sections;
    }

    CommentTables comments() {
        return comments;
    }

    SubmissionTables submissions() {
        return submissions;
    }

    AdviceTables advice() {
        return advice;
    }
}
