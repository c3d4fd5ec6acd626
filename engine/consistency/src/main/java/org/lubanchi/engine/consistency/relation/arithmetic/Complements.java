package org.lubanchi.engine.consistency.relation.arithmetic;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lubanchi.engine.consistency.claim.Claim;
import org.lubanchi.engine.consistency.claim.WordSearch;
import org.lubanchi.engine.consistency.number.ChineseNumeral;

/** Whether the names of parts say that nothing is left out (完整的划分): 公办 and 民办, 男 and 女, or a rest. */
final class Complements {
    private static final WordSearch REST = WordSearch.of("其他|其余|其它|另外|另有|剩余|尚未|及以下|及未定|未定级");
    /** What nothing came of closes a list when it comes last. */
    private static final Pattern LEFT = Pattern.compile("未[就落参通升表作达开完上发签]|待[就业落]|没有(?:表态|作答)|弃权|说不清");

    private static final Pattern TURN = Pattern.compile("^第([一二三四五六七八九十]|\\d{1,2})(?:批次?|期|季度|阶段|轮|次|笔)");
    private static final Pattern GRADE = Pattern.compile("(?:年级|高[一二三])(?:新生|学生)?$");
    private static final List<List<String>> ALL = List.of(
            List.of("公办", "民办"),
            List.of("男", "女"),
            List.of("城镇", "农村"),
            List.of("校内", "校外"),
            List.of("省内", "省外"),
            List.of("市内", "市外"),
            List.of("县内", "县外"),
            List.of("专业课", "公共基础课"),
            List.of("专业课", "文化课"),
            List.of("中职", "技工"),
            List.of("专职", "兼职"),
            List.of("财政", "自筹"),
            List.of("住校", "走读"),
            List.of("住宿", "走读"),
            List.of("寄宿", "走读"),
            List.of("本地", "外地"),
            List.of("本县", "县外"),
            List.of("本市", "市外"),
            List.of("本省", "省外"),
            List.of("高一", "高二", "高三"),
            List.of("一年级", "二年级", "三年级"),
            List.of("在编", "编外"),
            List.of("东校区", "西校区"),
            List.of("南校区", "北校区"),
            List.of("新校区", "老校区"),
            List.of("一等奖", "二等奖", "三等奖"),
            List.of("第一产业", "第二产业", "第三产业"));

    /** Wholes that are made of these and nothing else, whatever else may be counted by the same names. */
    private static final Map<String, List<Pattern>> OF_WHOLE = Map.of(
            "高中阶段", List.of(Pattern.compile("中职|中等职业"), Pattern.compile("普高|普通高中")),
            "升学", List.of(Pattern.compile("本科"), Pattern.compile("专科|高职")));

    private static final List<List<String>> OPPOSITES = Stream.of(
                    "男 女", "公办 民办", "省内 省外", "市内 市外", "县内 县外", "校内 校外", "城市 农村", "城镇 乡村", "住校 走读", "专职 兼职")
            .map(both -> List.of(both.split(" ")))
            .toList();

    /** What people are counted by; who is counted by one may be counted by another too. */
    private static final List<Pattern> DIVISIONS = List.of(
            Pattern.compile("双师"),
            Pattern.compile("教授|讲师|助教|职称|高级$|正高|副高|中级$|初级$"),
            Pattern.compile("博士|硕士|学士|研究生|本科|专科|学历|学位"),
            Pattern.compile("技师|工程师|技能等级|资格证"),
            Pattern.compile("名师|带头人|骨干|专家|能手|工匠|劳模|首席|人才"),
            Pattern.compile("党员|团员"),
            Pattern.compile("男|女"),
            Pattern.compile("\\d岁|青年|中年"));

    private Complements() {}

    /** Whether parts are of several divisions, so that one may stand in two of them: 教授 and 双师型, 硕士 and 高级职称. */
    static boolean areOfSeveralDivisions(List<Claim> parts) {
        return DIVISIONS.stream()
                        .filter(division -> parts.stream()
                                .anyMatch(part -> division.matcher(part.label()).find()))
                        .count()
                >= 2;
    }

    /** Whether the parts are one whole division and nothing else: 公办, 民办. */
    static boolean areDivision(List<Claim> parts) {
        return areInTurn(parts)
                || ALL.stream()
                        .anyMatch(division -> division.size() == parts.size()
                                && division.stream()
                                        .allMatch(name -> parts.stream()
                                                .anyMatch(part -> part.words().contains(name))));
    }

    /** Whether the parts are all there are of this whole: 中职 and 普高 of 高中阶段. */
    static boolean areAllOf(Claim whole, List<Claim> parts) {
        return OF_WHOLE.entrySet().stream()
                .filter(each ->
                        whole.label().contains(each.getKey()) && each.getValue().size() == parts.size())
                .anyMatch(each -> each.getValue().stream()
                        .allMatch(name -> parts.stream()
                                .anyMatch(part -> name.matcher(part.label()).find())));
    }

    /** 第一批 126 万元，第二批 98 万元，第三批 144 万元: counted through from the first. */
    private static boolean areInTurn(List<Claim> parts) {
        for (int i = 0; i < parts.size(); i++) {
            Matcher turn = TURN.matcher(parts.get(i).label());
            if (!turn.find() || ChineseNumeral.read(turn.group(1)).orElse(0) != i + 1) {
                return false;
            }
        }
        return true;
    }

    /** Whether the parts are the years of study, all of which make the students. */
    static boolean areGrades(List<Claim> parts) {
        return areDivision(parts)
                && parts.stream().allMatch(part -> GRADE.matcher(part.label()).find());
    }

    /** Whether the parts are all there are. */
    static boolean areAll(List<Claim> parts) {
        return areClosed(parts) || LEFT.matcher(parts.getLast().words()).find();
    }

    /** Whether the parts are all there are, whatever is listed behind them. */
    private static boolean areClosed(List<Claim> parts) {
        String names = parts.stream().map(Claim::words).collect(Collectors.joining("|"));
        return areInTurn(parts)
                || REST.isIn(parts.getLast().words())
                || ALL.stream().anyMatch(division -> division.stream().allMatch(names::contains));
    }

    /**
     * The beginnings of a list that say themselves that they are all there are: up to a rest, or a whole division; further
     * numbers may stand behind them that divide anew.
     */
    static List<List<Claim>> closings(List<Claim> parts) {
        List<List<Claim>> closings = new ArrayList<>();
        for (int to = 2; to <= parts.size(); to++) {
            List<Claim> beginning = parts.subList(0, to);
            boolean closed = to == parts.size() ? areAll(beginning) : areClosed(beginning);
            if (isRest(beginning.getLast()) || (closings.isEmpty() && closed)) {
                closings.add(beginning);
            }
        }
        return closings;
    }

    /** How many characters all names end with alike: 东校区, 西校区. */
    static int sharedEnding(List<Claim> parts) {
        String first = parts.getFirst().label();
        int shared = first.length();
        for (Claim part : parts) {
            while (shared > 0 && !part.label().endsWith(first.substring(first.length() - shared))) {
                shared--;
            }
        }
        return shared;
    }

    /** Whether a part is what is left. */
    static boolean isRest(Claim part) {
        return REST.isIn(part.label());
    }

    /** 男生 are divided into no 女生. */
    static boolean areOpposite(Claim whole, Claim part) {
        return OPPOSITES.stream()
                .anyMatch(both ->
                        isOnly(whole, both.getFirst(), both.getLast()) && isOnly(part, both.getLast(), both.getFirst())
                                || isOnly(whole, both.getLast(), both.getFirst())
                                        && isOnly(part, both.getFirst(), both.getLast()));
    }

    private static boolean isOnly(Claim claim, String one, String other) {
        return claim.label().contains(one) && !claim.label().contains(other);
    }
}
