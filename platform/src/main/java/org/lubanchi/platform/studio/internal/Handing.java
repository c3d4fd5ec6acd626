package org.lubanchi.platform.studio.internal;

import java.nio.file.Path;
import java.util.Optional;
import org.lubanchi.platform.lake.CommitPoint;
import org.lubanchi.platform.studio.StudioReport;
import org.lubanchi.platform.studio.Submission;
import org.springframework.stereotype.Component;

/** Writes a finished report and hands it to the checker. */
@Component
class Handing {
    private final Assembly assembly;
    private final FinishedFiles files;
    private final CheckReading checks;
    private final CommitPoint commitPoint;
    private final StudioRules rules;

    Handing(Assembly assembly, FinishedFiles files, CheckReading checks, CommitPoint commitPoint, StudioRules rules) {
        this.assembly = assembly;
        this.files = files;
        this.checks = checks;
        this.commitPoint = commitPoint;
        this.rules = rules;
    }

    Submission write(StudioReport report, Optional<Submission> before, StudioReport.Signed by) {
        Assembly.Finished finished = assembly.finish(report);
        Submission.Files written = files.write(finished.done().document(), finished.catalogue());
        Path word = files.find(written, "docx").orElseThrow();
        String check = checks.handIn(report, word, before.map(Submission::check));
        return new Submission(
                report.id(),
                before.map(Submission::number).orElse(0) + 1,
                new Submission.Ground(
                        finished.property("lubanchi.snapshot"),
                        finished.property("lubanchi.edition"),
                        !finished.done().document().meta().notice().isEmpty()),
                written,
                check,
                finished.done().small().size() + finished.done().complementary().size(),
                finished.unbound(),
                by);
    }

    StudioRules rules() {
        return rules;
    }

    FinishedFiles files() {
        return files;
    }

    CheckReading checks() {
        return checks;
    }

    CommitPoint commitPoint() {
        return commitPoint;
    }
}
