package org.lubanchi.engine.consistency.relation.arithmetic;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lubanchi.engine.consistency.claim.Claim;
import org.lubanchi.engine.consistency.claim.UnitClass;
import org.lubanchi.engine.consistency.claim.WordedPattern;

/**
 * What an amount is told for one of (每一个的数): 平均每班, 每位师傅带, 人均.
 *
 * @param words what stands behind 每, or before 均
 * @param average whether its words say that it is a mean
 */
record EachOf(String words, boolean average) {
    private static final WordedPattern EACH =
            WordedPattern.of("每", "(平均)?每一?(?!百|千|万|\\d)([^，。；:、()\\d]{1,14}?)(平均)?(?:约为|大约|约|为|达|有|是|了)*$");
    private static final WordedPattern MEAN =
            WordedPattern.of("均", "(?<![平])(人|户|校|班|家|次|村|企|生)均[^，。；:、()\\d]{0,8}?(?:约为|约|为|达|有|是)*$");

    /** A second 每 counts times, not things: 每人每学期. */
    private static final Pattern TWICE = Pattern.compile("^(人|生|名学生|户|家)每(学期|次|期|场|季度?)");

    private static final Pattern YEARLY = Pattern.compile("每年");
    private static final Pattern OFTEN = Pattern.compile("每[月天日周晚]|每学期|每个月|每季");
    private static final String MEASURES = "个家所支项名位户台场期张只";
    private static final String SHORT = "班村校户人师组队县镇店晚周次场期天台块套件门";
    private static final int REACH = 20;
    private static final int LONGEST = 6;

    /** What an amount is told for one of; empty where its words do not say so. */
    static Optional<EachOf> of(Claim claim) {
        String before = Wording.before(claim, REACH);
        return EACH.first(before)
                .map(each -> new EachOf(
                        each.group(2).replace("老师", "教师").replace("每年", ""),
                        each.group(1) != null || each.group(3) != null))
                .or(() -> MEAN.first(before).map(mean -> new EachOf(mean.group(1), true)));
    }

    /** Whether it is told so much each time or each month, so that how often is needed, too. */
    boolean isRepeated() {
        return !TWICE.matcher(words).find()
                && OFTEN.matcher(YEARLY.matcher(words).replaceAll("")).find();
    }

    /** Whether a number counts what it is told for one of: by its unit, or by the last words of its name. */
    boolean counts(Claim number) {
        Matcher twice = TWICE.matcher(words);
        if (twice.find()) {
            return number.token().unit().equals("人次");
        }
        String unit = number.token().unit();
        boolean times = unit.equals("人次") || unit.equals("次");
        if (times) {
            return words.startsWith(unit);
        }
        boolean measured = !words.isEmpty() && MEASURES.indexOf(words.charAt(0)) >= 0;
        String thing = measured ? words.substring(1) : words;
        boolean sameMeasure = measured
                && UnitClass.of(words.substring(0, 1)).equals(number.unit())
                && (thing.isEmpty() || isNamed(number, thing));
        return sameMeasure
                || (!measured && !unit.isEmpty() && words.startsWith(number.unit()))
                || isNamed(number, thing);
    }

    private static boolean isNamed(Claim number, String thing) {
        for (int length = Math.min(LONGEST, thing.length()); length > 0; length--) {
            String name = thing.substring(0, length);
            boolean telling = length > 1 || SHORT.contains(name);
            if (telling && (number.label().endsWith(name) || number.after().endsWith(name))) {
                return true;
            }
        }
        boolean people = number.unit().equals("人") && !number.label().contains("师");
        return thing.startsWith("生") && (number.label().endsWith("生") || (thing.length() == 1 && people));
    }
}
