package org.lubanchi.engine.consistency.output;

import java.util.stream.Collectors;
import org.lubanchi.engine.consistency.CheckReport;
import org.lubanchi.engine.consistency.finding.Cause;
import org.lubanchi.engine.consistency.finding.Evidence;
import org.lubanchi.engine.consistency.finding.Finding;
import org.lubanchi.engine.consistency.finding.Judgement;

/** Findings as Chinese text that teaches (文字结论): what, where with quotation, the arithmetic, why, what to do. */
public final class FindingText {
    private static final int MOST_ENDS = 6;

    private FindingText() {}

    /** The whole report. */
    public static String write(CheckReport report) {
        long errors = report.errors().size();
        StringBuilder text = new StringBuilder();
        text.append("核查了 ")
                .append(report.claims())
                .append(" 个数、")
                .append(report.held())
                .append(" 处成立的关系；");
        text.append("发现问题 ")
                .append(errors)
                .append(" 处，提示 ")
                .append(report.findings().size() - errors)
                .append(" 处。\n");
        report.unapplied()
                .forEach(each -> text.append("\n【未核查】").append(each.told().zh()).append('\n'));
        int number = 0;
        for (Finding finding : report.findings()) {
            text.append('\n').append(one(++number, finding));
        }
        return text.toString();
    }

    private static String one(int number, Finding finding) {
        Judgement main = finding.main();
        StringBuilder text = new StringBuilder();
        text.append(number)
                .append(finding.isError() ? ". 【不成立】" : ". 【提示】")
                .append(main.said())
                .append('\n');
        main.ends().stream()
                .limit(MOST_ENDS)
                .forEach(end -> text.append("   ").append(end(end)).append('\n'));
        if (main.ends().size() > MOST_ENDS) {
            text.append("   …… 另有 ").append(main.ends().size() - MOST_ENDS).append(" 处\n");
        }
        text.append("   算式：").append(main.formula()).append('\n');
        if (!finding.causes().isEmpty()) {
            text.append("   可能原因：")
                    .append(finding.causes().stream().map(Cause::zh).collect(Collectors.joining("；")))
                    .append("。\n");
        }
        finding.consequences()
                .forEach(each -> text.append("   连带：").append(each.said()).append('\n'));
        return text.append("   怎样改：").append(main.remedy()).append('\n').toString();
    }

    private static String end(Evidence end) {
        String number = end.number().isEmpty() ? "" : " " + end.number();
        return end.role() + number + "（" + end.spot().placeText() + "：“"
                + end.spot().quotation() + "”）";
    }
}
