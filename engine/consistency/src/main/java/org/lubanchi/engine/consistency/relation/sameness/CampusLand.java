package org.lubanchi.engine.consistency.relation.sameness;

import com.google.auto.service.AutoService;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lubanchi.engine.consistency.claim.Claim;
import org.lubanchi.engine.consistency.claim.WordSearch;
import org.lubanchi.engine.consistency.finding.Cause;
import org.lubanchi.engine.consistency.finding.Evidence;
import org.lubanchi.engine.consistency.finding.Judgement;
import org.lubanchi.engine.consistency.finding.Outcome;
import org.lubanchi.engine.consistency.number.Bound;
import org.lubanchi.engine.consistency.number.Interval;
import org.lubanchi.engine.consistency.number.NumberToken;
import org.lubanchi.engine.consistency.number.Slip;
import org.lubanchi.engine.consistency.relation.Relation;
import org.lubanchi.engine.consistency.relation.RelationCard;
import org.lubanchi.engine.consistency.relation.ReportFacts;
import org.lubanchi.engine.kernel.LocalText;

/** The land of one campus is one area, wherever it is told and whether in 亩 or in square metres (同一块校园用地前后一致). */
@AutoService(Relation.class)
public final class CampusLand implements Relation {
    private static final Set<String> AREAS = Set.of("亩", "平方米", "公顷");
    private static final BigDecimal MU = new BigDecimal(2000).divide(new BigDecimal(3), MathContext.DECIMAL64);
    private static final BigDecimal HECTARE = new BigDecimal(10_000);
    private static final BigDecimal HALF = new BigDecimal("0.5");

    /** Areas of land are told rounded, and 667 serves for a 亩. */
    private static final BigDecimal ROUNDED = new BigDecimal("0.01");

    private static final String PLACE = "(?:校区|社区|街道|园区|新区|乡|镇|村)";
    private static final Pattern BEFORE =
            Pattern.compile("(\\p{IsHan}{2})" + PLACE + "(?:校园|新校)?[(]?(?:总?占地|用地|土地)?(?:总?面积)?(?:为|达|有)?$");
    private static final Pattern SCHOOL = Pattern.compile("职业高级中学|中等专业学校|职业教育中心|职业技术学校|职业学校|[省市县区]");
    private static final Pattern SAME = Pattern.compile("[(，]?(?:约?合|折合|相当于|即)?");
    private static final WordSearch NOT_LAND = WordSearch.of("建筑|校舍|绿化|运动|实训|宿舍|食堂|教学|行政|生均|新增|扩建|林地|农田|试验田|农场");
    private static final int NAME_REACH = 24;
    private static final int NEAREST = 8;

    @Override
    public RelationCard card() {
        return new RelationCard(
                "campus-land",
                "duplicate_value",
                new LocalText("同一校园用地前后一致", "One campus, one area of land"),
                new LocalText(
                        "同一学校同一校区的占地，各处相等；亩与平方米、公顷之间按 1 亩 = 2000/3 平方米换算，容许取整。“近 150 亩”是不到而接近 150 亩。",
                        "The land of one campus of a school is the same wherever it is told; 亩 are compared with square metres,"
                                + " within rounding."),
                "甲处(亩) × 2000/3 = 乙处(平方米)",
                "青石市交通职业高级中学迁往柳塘社区 145 亩的新校园。\n课程丰富。\n青石市交通职高柳塘校区（占地近 150 亩）投入使用。学校还有农场，占地面积 12000 平方米（合 18 亩）。\n",
                "青石市交通职业高级中学迁往柳塘社区 415 亩的新校园。\n课程丰富。\n青石市交通职高柳塘校区（占地近 150 亩）投入使用。学校还有农场，占地面积 12000 平方米（合 18 亩）。\n");
    }

    @Override
    public List<Judgement> judge(ReportFacts facts) {
        List<Claim> areas =
                facts.textClaims().stream().filter(CampusLand::isLand).toList();
        List<Judgement> judgements = new ArrayList<>();
        Map<String, List<Claim>> byCampus = new HashMap<>();
        for (int i = 0; i < areas.size(); i++) {
            Claim area = areas.get(i);
            if (i + 1 < areas.size() && isConversion(area, areas.get(i + 1))) {
                judgements.add(compare(area, areas.get(i + 1)));
            }
            campus(area).ifPresent(name -> {
                List<Claim> told = byCampus.computeIfAbsent(name, _ -> new ArrayList<>());
                told.reversed().stream()
                        .limit(NEAREST)
                        .filter(other -> other.sentence() != area.sentence())
                        .forEach(other -> judgements.add(compare(other, area)));
                told.add(area);
            });
        }
        return judgements;
    }

    private static boolean isLand(Claim claim) {
        return claim.token().kind() == NumberToken.Kind.AMOUNT
                && AREAS.contains(claim.unit())
                && claim.value().signum() > 0;
    }

    /** 占地 120 亩（80000 平方米）: the second number says the first in another unit. */
    private static boolean isConversion(Claim first, Claim second) {
        if (first.block() != second.block() || first.unit().equals(second.unit())) {
            return false;
        }
        String text = first.prose().text();
        int from = first.token().end();
        int to = second.token().start();
        String between = from <= to ? text.substring(from, to) : "。";
        boolean bracket = between.startsWith("(");
        boolean said = between.contains("合") || between.contains("相当于") || between.contains("即");
        return (bracket || said) && SAME.matcher(between).matches();
    }

    /** School and place of the campus whose land the number tells, where the words right before it name the place. */
    private static Optional<String> campus(Claim area) {
        String text = area.prose().text();
        int start = area.token().start();
        String before = text.substring(Math.max(0, start - NAME_REACH), start);
        Matcher place = BEFORE.matcher(before);
        if (area.organisation().isEmpty() || NOT_LAND.isIn(area.label()) || !place.find()) {
            return Optional.empty();
        }
        return Optional.of(school(area.organisation()) + "/" + place.group(1));
    }

    /** A school is named in full here and in brief there. */
    private static String school(String name) {
        Matcher found = SCHOOL.matcher(name);
        return found.replaceAll(kind -> switch (kind.group()) {
            case "职业高级中学" -> "职高";
            case "中等专业学校" -> "中专";
            case "职业教育中心" -> "职教中心";
            case "职业技术学校", "职业学校" -> "职校";
            default -> "";
        });
    }

    private Judgement compare(Claim first, Claim second) {
        List<Evidence> ends = List.of(second.as("后一处"), first.as("前一处"));
        if (squareMetres(first).meets(squareMetres(second))) {
            return Judgement.holds(card().id(), card().kind(), ends);
        }
        List<Cause> causes = new ArrayList<>();
        Slip.between(first.raw(), second.raw()).ifPresent(causes::add);
        causes.addAll(List.of(Cause.DIGIT_WRONG, Cause.UNIT_LOST, Cause.OTHER_SCOPE));
        return new Judgement(
                card().id(),
                card().kind(),
                Outcome.ERROR,
                ends,
                shown(first) + " ≠ " + shown(second),
                "同一块校园用地，前一处是 " + printed(first) + "，后一处是 " + printed(second) + "。",
                "核对用地面积，两处改为同一个数；若是两块地，请写明。",
                causes.stream().distinct().toList());
    }

    private static String printed(Claim claim) {
        return claim.token().printed(claim.prose().text());
    }

    private static String shown(Claim claim) {
        String printed = claim.raw() + " " + claim.token().unit();
        return claim.unit().equals("平方米")
                ? printed
                : printed + "（" + squareMetres(claim).show(0) + " 平方米）";
    }

    private static Interval squareMetres(Claim claim) {
        BigDecimal unit = switch (claim.unit()) {
            case "亩" -> MU;
            case "公顷" -> HECTARE;
            default -> BigDecimal.ONE;
        };
        Interval printed = claim.interval();
        boolean exact = claim.token().bound() == Bound.EXACT;
        BigDecimal half =
                exact && !claim.unit().equals("平方米") ? claim.token().ulp().multiply(HALF) : BigDecimal.ZERO;
        BigDecimal low = printed.low().subtract(half).multiply(unit).multiply(BigDecimal.ONE.subtract(ROUNDED));
        BigDecimal high = printed.high().add(half).multiply(unit).multiply(BigDecimal.ONE.add(ROUNDED));
        return new Interval(low, high);
    }
}
