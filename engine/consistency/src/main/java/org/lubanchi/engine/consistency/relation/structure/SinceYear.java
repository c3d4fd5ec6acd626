package org.lubanchi.engine.consistency.relation.structure;

import com.google.auto.service.AutoService;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lubanchi.engine.consistency.finding.Cause;
import org.lubanchi.engine.consistency.finding.Evidence;
import org.lubanchi.engine.consistency.finding.Judgement;
import org.lubanchi.engine.consistency.finding.Outcome;
import org.lubanchi.engine.consistency.number.ChineseNumeral;
import org.lubanchi.engine.consistency.passage.Passage;
import org.lubanchi.engine.consistency.relation.Relation;
import org.lubanchi.engine.consistency.relation.RelationCard;
import org.lubanchi.engine.consistency.relation.ReportFacts;
import org.lubanchi.engine.kernel.LocalText;

/** What goes on since a year began before the report's year, and has not gone on longer than that (起始年份). */
@AutoService(Relation.class)
public final class SinceYear implements Relation {
    private static final String ID = "since-year";
    private static final String KIND = "period";
    private static final Pattern SINCE =
            Pattern.compile("(?:自从?|从)((?:19|20)\\d{2})年(?!起)[^。；]{0,30}?(?:以来|至今)([^。；]{0,80})");

    /** What can come about once a year only: years on end, sessions, and places in a yearly contest. */
    private static final Pattern TIMES = Pattern.compile(
            "(?:连续|蝉联|累计|已|先后)?([一二三四五六七八九十]{1,3}|(?<![\\d.])\\d{1,2})(?:(?:年|届)(?=位居|居|名列|蝉联|获得?|夺得?|保持|被评|举办|承办|，|$)|次(?=位居|居|名列|蝉联|获得?团体|夺得?团体))");

    /** A report of a year is written in the next. */
    private static final int WRITTEN_AFTER = 1;

    @Override
    public RelationCard card() {
        return new RelationCard(
                ID,
                KIND,
                new LocalText("“自某年以来”的起年", "Since when"),
                new LocalText(
                        "“自 2007 年……以来”的起年不晚于报告年度；同一句说的“十四次位居第一”“连续五年”不多于起年至今的年数。",
                        "The year of 以来 is not after the report's; times a yearly thing happened, or years on end, are no more"
                                + " than the years since."),
                "起年 ≤ 报告年度；n ≤ 报告年度 − 起年 + 1",
                "某市职业教育质量报告（2023 年度）\n自 2012 年全市技能大赛以来，学校获得奖牌 60 枚，十次位居全市第一。\n",
                "某市职业教育质量报告（2023 年度）\n自 2021 年全市技能大赛以来，学校获得奖牌 60 枚，十次位居全市第一。\n");
    }

    @Override
    public List<Judgement> judge(ReportFacts facts) {
        List<Judgement> judgements = new ArrayList<>();
        if (!facts.reportYear().isSingle()) {
            return judgements;
        }
        int last = facts.reportYear().from();
        for (Passage passage : facts.view().passages()) {
            Matcher since = SINCE.matcher(passage.text());
            while (passage.kind() == Passage.Kind.BODY && since.find()) {
                judgements.add(judge(passage, since, last));
            }
        }
        return judgements;
    }

    private static Judgement judge(Passage passage, Matcher since, int last) {
        int year = Integer.parseInt(since.group(1));
        Evidence start = new Evidence(passage.prose().spot(since.start(1), since.end(1)), "起年", since.group(1));
        if (year > last + WRITTEN_AFTER) {
            return error(List.of(start), year + " > " + last, "“" + year + " 年以来”晚于报告的年度 " + last + "。");
        }
        Matcher times = TIMES.matcher(since.group(2));
        if (!times.find()) {
            return Judgement.holds(ID, KIND, List.of());
        }
        int from = since.start(2) + times.start(1);
        Evidence count =
                new Evidence(passage.prose().spot(from, from + times.group(1).length()), "次数", times.group(1));
        int most = last + WRITTEN_AFTER - year + 1;
        return number(times.group(1)) <= most
                ? Judgement.holds(ID, KIND, List.of())
                : error(
                        List.of(start, count),
                        last + " − " + year + " + 1 = " + (last - year + 1) + " < " + times.group(1),
                        "“" + since.group(1) + " 年以来”到报告年度 " + last + " 共 " + (last - year + 1) + " 年，一年一次的事不会有“"
                                + times.group() + "”。");
    }

    private static int number(String text) {
        return Character.isDigit(text.charAt(0))
                ? Integer.parseInt(text)
                : Optional.of(text).flatMap(ChineseNumeral::parse).orElse(0);
    }

    private static Judgement error(List<Evidence> ends, String formula, String said) {
        return new Judgement(
                ID,
                KIND,
                Outcome.ERROR,
                ends,
                formula,
                said,
                "核对起年和次数。",
                List.of(Cause.DIGIT_WRONG, Cause.DIGITS_TRANSPOSED));
    }
}
