package org.lubanchi.engine.consistency.relation.arithmetic;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.lubanchi.engine.consistency.claim.Claim;

/** Whether the names of parts say that nothing is left out (完整的划分): 公办 and 民办, 男 and 女, or a rest. */
final class Complements {
    private static final Pattern REST = Pattern.compile("其他|其余|其它|另外|另有|剩余|尚未|及以下|及未定|未定级");
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
            List.of("财政", "自筹"),
            List.of("住校", "走读"),
            List.of("在编", "编外"),
            List.of("东校区", "西校区"),
            List.of("南校区", "北校区"),
            List.of("新校区", "老校区"),
            List.of("一等奖", "二等奖", "三等奖"),
            List.of("第一产业", "第二产业", "第三产业"));

    private Complements() {}

    /** Whether the parts are all there are. */
    static boolean areAll(List<Claim> parts) {
        String names = parts.stream().map(Claim::words).collect(Collectors.joining("|"));
        return REST.matcher(names).find()
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
            if (isRest(beginning.getLast()) || (closings.isEmpty() && areAll(beginning))) {
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
        return REST.matcher(part.label()).find();
    }
}
