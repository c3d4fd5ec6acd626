package org.lubanchi.engine.consistency.output;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.lubanchi.engine.consistency.CheckReport;
import org.lubanchi.engine.consistency.finding.Cause;
import org.lubanchi.engine.consistency.finding.Evidence;
import org.lubanchi.engine.consistency.finding.Finding;
import org.lubanchi.engine.consistency.finding.Judgement;
import org.lubanchi.engine.document.Document;
import org.lubanchi.engine.document.DocumentPlace;

/**
 * What is noted at a claim of a finding in the author's own file (批注文字).
 *
 * @param finding number of the finding from 1; 0 when it tells of a relation that could not be applied
 * @param place where the words begin
 * @param length how many characters it is about
 * @param text what it says; line feeds begin new paragraphs
 */
public record FindingRemark(int finding, DocumentPlace place, int length, String text) {
    private static final int MOST_ENDS = 6;

    /** What could not be checked, at the beginning of the file; then one remark at each claim of each finding that has a place. */
    public static List<FindingRemark> of(Document document, CheckReport report) {
        List<FindingRemark> remarks = new ArrayList<>();
        document.blocks().stream()
                .flatMap(block -> block.source().stream())
                .findFirst()
                .map(source -> source.at(0))
                .ifPresent(first -> report.unapplied()
                        .forEach(each -> remarks.add(new FindingRemark(
                                0, first, 1, "【未核查】" + each.told().zh()))));
        int number = 0;
        for (Finding finding : report.findings()) {
            number++;
            List<Evidence> ends = finding.main().ends();
            for (int i = 0; i < Math.min(ends.size(), MOST_ENDS); i++) {
                Evidence end = ends.get(i);
                int told = number;
                String text = i == 0 ? told(number, finding) : seen(number, finding, end);
                end.spot()
                        .place()
                        .ifPresent(place -> remarks.add(new FindingRemark(
                                told, place, Math.max(1, end.number().length()), text)));
            }
        }
        return remarks;
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
