package org.lubanchi.platform.studio.internal;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.lubanchi.platform.consistency.CheckState;
import org.lubanchi.platform.consistency.Checks;
import org.lubanchi.platform.consistency.FindingDecision;
import org.lubanchi.platform.consistency.ReportCheck;
import org.lubanchi.platform.studio.CheckStanding;
import org.lubanchi.platform.studio.StudioReport;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Hands finished files to the checker and reads how its verdicts stand; the checker knows nothing of the studio. */
@Component
class CheckReading {
    private final Checks checks;
    private final JsonMapper json;

    CheckReading(Checks checks, JsonMapper json) {
        this.checks = checks;
        this.json = json;
    }

    /** Begins a check; what was said to the draft before is carried over when that check ended. */
    String handIn(StudioReport report, Path word, Optional<String> previous) {
        Optional<String> before =
                previous.filter(id -> checks.require(id).progress().state() == CheckState.DONE);
        return checks.handIn(
                        new Checks.Handed(
                                report.unit(),
                                OptionalInt.of(report.year().year()),
                                report.title() + FinishedFiles.WORD,
                                before),
                        word)
                .id();
    }

    /**
     * How it stands. An error counts as open until somebody says that it is no problem or explains it: one that is
     * accepted must be mended first. A note is open until somebody says a word to it.
     */
    CheckStanding standing(String id) {
        ReportCheck check = checks.require(id);
        String state = check.progress().state().code();
        if (check.progress().state() != CheckState.DONE) {
            return new CheckStanding(id, state, 0, 0, 0, 0);
        }
        Map<Integer, FindingDecision.Answer> answers = new HashMap<>();
        checks.listDecisions(id).forEach(each -> answers.put(each.number(), each.answer()));
        int openErrors = 0;
        int openNotes = 0;
        List<JsonNode> findings = json.readTree(checks.requireResult(id).toFile())
                .path("findings")
                .valueStream()
                .toList();
        for (JsonNode finding : findings) {
            FindingDecision.Answer answer =
                    answers.getOrDefault(finding.path("number").asInt(), FindingDecision.Answer.OPEN);
            if (finding.path("severity").asString("").equals("error")) {
                openErrors += explained(answer) ? 0 : 1;
            } else {
                openNotes += answer == FindingDecision.Answer.OPEN ? 1 : 0;
            }
        }
        return new CheckStanding(
                id,
                state,
                check.progress().found().errors(),
                openErrors,
                check.progress().found().notes(),
                openNotes);
    }

    private static boolean explained(FindingDecision.Answer answer) {
        return switch (answer) {
            case NOT_A_PROBLEM, EXPLAINED -> true;
            case ACCEPTED, OPEN -> false;
        };
    }
}
