package org.lubanchi.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.lubanchi.adapter.office.document.DocumentComment;
import org.lubanchi.adapter.office.document.DocumentWriters;
import org.lubanchi.engine.consistency.CheckReport;
import org.lubanchi.engine.consistency.finding.Cause;
import org.lubanchi.engine.consistency.finding.Evidence;
import org.lubanchi.engine.consistency.finding.Finding;
import org.lubanchi.engine.consistency.finding.Judgement;

/** Findings as comments in the user's own Word file (批注): one at each claim of a finding. */
final class FindingComments {
    private static final String AUTHOR = "鲁班尺";
    private static final int MOST_ENDS = 6;

    private FindingComments() {}

    /** The file's name with 核查 before its ending, beside it. */
    static Path besides(Path file) {
        String name = String.valueOf(file.getFileName()).replaceFirst("(\\.[A-Za-z]{1,5})?$", ".核查.docx");
        return file.resolveSibling(name);
    }

    static int write(Path file, Path target, CheckReport report) {
        List<DocumentComment> comments = new ArrayList<>();
        int number = 0;
        for (Finding finding : report.findings()) {
            number++;
            List<Evidence> ends = finding.main().ends();
            for (int i = 0; i < Math.min(ends.size(), MOST_ENDS); i++) {
                Evidence end = ends.get(i);
                String text = i == 0 ? told(number, finding) : seen(number, finding, end);
                end.spot()
                        .place()
                        .ifPresent(place -> comments.add(new DocumentComment(
                                place, Math.max(1, end.number().length()), text)));
            }
        }
        return DocumentWriters.writeComments(file, target, AUTHOR, comments);
    }

    private static String told(int number, Finding finding) {
        Judgement main = finding.main();
        String causes = finding.causes().stream().map(Cause::zh).collect(Collectors.joining("；"));
        String places = main.ends().stream()
                .skip(1)
                .limit(MOST_ENDS)
                .map(end -> end.role() + " " + end.number() + "：" + end.spot().placeText() + "“"
                        + end.spot().quotation() + "”")
                .collect(Collectors.joining("\n"));
        return head(number, finding) + main.said() + "\n算式：" + main.formula()
                + (places.isEmpty() ? "" : "\n" + places)
                + (causes.isEmpty() ? "" : "\n可能原因：" + causes)
                + "\n怎样改：" + main.remedy();
    }

    private static String seen(int number, Finding finding, Evidence end) {
        return head(number, finding) + "这里是“" + end.role() + "” " + end.number() + "。"
                + finding.main().said();
    }

    private static String head(int number, Finding finding) {
        return (finding.isError() ? "【不成立 " : "【提示 ") + number + "】";
    }
}
