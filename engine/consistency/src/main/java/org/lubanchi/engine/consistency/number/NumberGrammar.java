package org.lubanchi.engine.consistency.number;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds the numbers in running text (数的文法): Arabic digits with Chinese scale, hedge and unit, ratios, ranges of years,
 * and Chinese numerals before a measure word.
 *
 * <p>Text comes without spaces and in normal form. Digits inside names (第 3 届, 3D, “2+1.5+1.5”, 〔2020〕16 号, 1-2 所) are
 * names, not quantities.
 */
public final class NumberGrammar {
    /** Measure words and units, longest first. */
    private static final String UNITS = "个百分点|百分点|个点|%|‰|人次|人天|人日|万册|元/生|平方米|平米|公里|批次|班次|课时|学时|学分|小时|千克|公顷|工位|周岁|届次|标段"
            + "|大(?=类|行业|领域|板块|方面)|类别|倍|成(?![果人效立为绩功])|人(?![口才均工大文民物员生格])|名(?![校师优录列])|位(?!小数|居|列|于|置)|所|家|个|项|门|册|本|元|亩|次|场|期|年|月|天|台|套|件|篇|部|支|对|种|类|条|金|银|铜|枚|分钟|分(?![别为])|级|岁|吨|间|座|栋|批|班|株|辆|张|幅|块|届|字|户|片|村|镇|组|轮|页|层|步|点|份(?![额子])|趟|晚|秒|周(?![岁年边期密转])|笔(?!记)|款|盏|头|棵|公斤|m2|㎡";

    private static final Pattern NUMBER = Pattern.compile("(约|大约|近|将近|超过|超|逾|达到|达|不足|不少于|不低于|至少|共计|共)?"
            + "(?<![\\d.A-Za-z+])(\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?)"
            + "(百万|千万|万|亿|千)?(余|多)?(" + UNITS + ")?(余|多(?!\\d)|左右|以上|以下)?");
    private static final Pattern RATIO = Pattern.compile("(?<![\\d.:])(\\d+(?:\\.\\d+)?):(\\d+(?:\\.\\d+)?)(?![\\d:])");
    private static final Pattern YEARS = Pattern.compile(
            "(?<![\\d.])((?:19|20)\\d{2})(?:年?[-—–~至到]+((?:19|20)\\d{2})年?|[-—](\\d{2})学年|年|(?=届|级|学年))");
    private static final Pattern NAME = Pattern.compile(
            "第\\d+(?:-\\d+)?|〔\\d{4}〕\\d*号?|\\d+(?:\\.\\d+)?(?:[+]\\d+(?:\\.\\d+)?)+|\\d+[+][A-Za-z]+"
                    + "|\\d+[A-Za-z]+\\d*|[A-Za-z]+\\d+|(?:附?[图表]|案例|专栏|章|节)\\d+(?:[-—.]\\d+)*(?![\\d个项所家人件万%])|\\d{1,2}月(?:\\d{1,2}日)?|\\d+日|\\d+-\\d+(?=所|个|家|人|年|名|项|次)|\\d+\\.\\d+\\.\\d+|\\d+[号强]|\\d+(?:\\.\\d+)?>\\d+");
    private static final Pattern CHINESE = Pattern.compile(
            "([一二三四五六七八九十两百]{1,4}|[壹贰叁肆伍陆柒捌玖拾佰仟]{1,6})(万)?(人次|大类|个|所|家|项|类|种|位|条|门|次|年|批|届|方面|维度|载体|大|元|支|区|会|链|岗)(?!制|一贯|级)");
    private static final Begins NAME_BEGINS = new Begins(true, true, "第〔附图表案专章节", "+.-月日号强>");
    private static final Begins NUMBER_BEGINS = new Begins(true, false, "约大近将超逾达不至共", "");
    private static final Begins NUMERAL_BEGINS = new Begins(false, false, "一二三四五六七八九十两百壹贰叁肆伍陆柒捌玖拾佰仟", "");
    private static final BigDecimal HALF = new BigDecimal("0.5");
    private static final int LONGEST_DIGITS = 18;
    private static final int LONGEST_RUN = 40;

    private NumberGrammar() {}

    /** The numbers of a text in order; they do not overlap. */
    public static List<NumberToken> find(String printed) {
        String text = withoutLongRuns(printed);
        List<NumberToken> tokens = new ArrayList<>();
        boolean[] taken = new boolean[text.length()];
        addNames(text, taken, tokens);
        addYears(text, taken, tokens);
        addRatios(text, taken, tokens);
        addNumbers(text, taken, tokens);
        addChinese(text, taken, tokens);
        tokens.sort((a, b) -> Integer.compare(a.start(), b.start()));
        handUnitsOn(text, tokens);
        return tokens;
    }

    /** 分别为 320、285 和 240 人: what the last of a list counts all of it counts. */
    private static void handUnitsOn(String text, List<NumberToken> tokens) {
        for (int i = tokens.size() - 2; i >= 0; i--) {
            NumberToken bare = tokens.get(i);
            NumberToken next = tokens.get(i + 1);
            boolean listed = bare.end() + 1 == next.rawStart() && "、和与及".indexOf(text.charAt(bare.end())) >= 0;
            if (listed && bare.isBare() && next.isExactCount()) {
                tokens.set(i, bare.inUnitOf(next));
            }
        }
    }

    /** Digits in a row beyond any number's length are blotted out: they say nothing and would be searched again and again. */
    private static String withoutLongRuns(String text) {
        StringBuilder out = new StringBuilder(text);
        int from = 0;
        for (int i = 0; i <= text.length(); i++) {
            boolean digit = i < text.length() && text.charAt(i) >= '0' && text.charAt(i) <= '9';
            if (!digit) {
                if (i - from > LONGEST_RUN) {
                    out.replace(from, i, "□".repeat(i - from));
                }
                from = i + 1;
            }
        }
        return out.toString();
    }

    private static boolean take(boolean[] taken, int from, int to) {
        for (int i = from; i < to; i++) {
            if (taken[i]) {
                return false;
            }
        }
        for (int i = from; i < to; i++) {
            taken[i] = true;
        }
        return true;
    }

    private static void addNames(String text, boolean[] taken, List<NumberToken> tokens) {
        Matcher found = NAME.matcher(text);
        for (int from = 0; findFrom(found, text, from, NAME_BEGINS); from = found.end()) {
            if (take(taken, found.start(), found.end())) {
                tokens.add(plain(NumberToken.Kind.NAME, found.start(), found.end(), found.group(), BigDecimal.ZERO));
            }
        }
    }

    /** Finds the next match, looking only where one can begin: at a digit, a Latin letter where names have them, or these. */
    private static boolean findFrom(Matcher found, String text, int from, Begins begins) {
        for (int at = from; at < text.length(); at++) {
            if (begins.at(text, at)) {
                found.region(at, text.length());
                if (found.lookingAt()) {
                    return true;
                }
            }
        }
        return false;
    }

    /** How matches of a pattern can begin. */
    private record Begins(boolean digits, boolean letters, String others, String behindDigits) {
        boolean at(String text, int place) {
            char c = text.charAt(place);
            if (c < 0x80) {
                return c <= '9' ? digits && c >= '0' && goOn(text, place) : letters && Character.isLetter(c);
            }
            return others.indexOf(c) >= 0;
        }

        /** Whether behind the digits stands what a match needs there. */
        private boolean goOn(String text, int place) {
            if (behindDigits.isEmpty()) {
                return true;
            }
            int end = place;
            while (end < text.length() && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
                end++;
            }
            return end < text.length()
                    && (behindDigits.indexOf(text.charAt(end)) >= 0
                            || (text.charAt(end) < 0x80 && Character.isLetter(text.charAt(end))));
        }
    }

    private static void addYears(String text, boolean[] taken, List<NumberToken> tokens) {
        Matcher found = YEARS.matcher(text);
        while (found.find()) {
            if (take(taken, found.start(), found.end())) {
                tokens.add(plain(
                        NumberToken.Kind.YEAR,
                        found.start(),
                        found.end(),
                        found.group(1),
                        new BigDecimal(found.group(1))));
            }
        }
    }

    private static NumberToken plain(NumberToken.Kind kind, int from, int to, String raw, BigDecimal value) {
        return new NumberToken(
                kind, from, from, to, raw, value, Interval.exact(value), BigDecimal.ONE, Bound.EXACT, "");
    }

    private static void addRatios(String text, boolean[] taken, List<NumberToken> tokens) {
        Matcher found = RATIO.matcher(text);
        while (found.find()) {
            boolean one = isOne(found.group(1));
            int many = one || !isOne(found.group(2)) ? 2 : 1;
            String raw = found.group(many);
            if (raw.length() > LONGEST_DIGITS || !take(taken, found.start(), found.end())) {
                continue;
            }
            BigDecimal value = new BigDecimal(raw);
            tokens.add(new NumberToken(
                    one || many == 1 ? NumberToken.Kind.RATIO : NumberToken.Kind.NAME,
                    found.start(),
                    found.start(many),
                    found.end(),
                    raw,
                    value,
                    precision(value, raw, 0),
                    ulp(raw),
                    Bound.EXACT,
                    ""));
        }
    }

    private static boolean isOne(String digits) {
        return digits.equals("1") || digits.equals("1.0");
    }

    private static void addNumbers(String text, boolean[] taken, List<NumberToken> tokens) {
        Matcher found = NUMBER.matcher(text).useTransparentBounds(true);
        int from = 0;
        while (findFrom(found, text, from, NUMBER_BEGINS)) {
            from = Math.max(found.end(2), from + 1);
            if (found.group(2).length() <= LONGEST_DIGITS && take(taken, found.start(2), found.end())) {
                number(text, found).ifPresent(tokens::add);
            }
        }
    }

    private static Optional<NumberToken> number(String text, Matcher found) {
        String raw = found.group(2);
        String digits = raw.replace(",", "");
        int scale = scale(found.group(3));
        String unit = Optional.ofNullable(found.group(5)).orElse("");
        NumberToken.Kind kind = kind(unit);
        BigDecimal value = new BigDecimal(digits).scaleByPowerOfTen(scale);
        BigDecimal ulp = ulp(digits).scaleByPowerOfTen(scale);
        if (unit.equals("成")) {
            value = value.scaleByPowerOfTen(1);
            ulp = ulp.scaleByPowerOfTen(1);
        }
        Bound bound = bound(found.group(1), found.group(4), found.group(6), text, found.end());
        Interval plain = kind == NumberToken.Kind.AMOUNT || digits.indexOf('.') >= 0
                ? precision(value, digits, scale)
                : new Interval(value.subtract(ulp.multiply(HALF)), value.add(ulp.multiply(HALF)));
        Interval interval = widen(plain, value, ulp, bound);
        return Optional.of(new NumberToken(
                kind, found.start(), found.start(2), found.end(), raw, value, interval, ulp, bound, unit));
    }

    private static NumberToken.Kind kind(String unit) {
        return switch (unit) {
            case "%", "成" -> NumberToken.Kind.PERCENT;
            case "‰" -> NumberToken.Kind.PERMILLE;
            case "个百分点", "百分点", "个点" -> NumberToken.Kind.PERCENTAGE_POINT;
            case "倍" -> NumberToken.Kind.MULTIPLE;
            default -> NumberToken.Kind.AMOUNT;
        };
    }

    private static int scale(@Nullable String word) {
        if (word == null) {
            return 0;
        }
        return switch (word) {
            case "千" -> 3;
            case "万" -> 4;
            case "百万" -> 6;
            case "千万" -> 7;
            case "亿" -> 8;
            default -> 0;
        };
    }

    private static Bound bound(
            @Nullable String before, @Nullable String inside, @Nullable String behind, String text, int end) {
        if (inside != null || "余".equals(behind) || "多".equals(behind) || "以上".equals(behind)) {
            return Bound.MORE;
        }
        if ("左右".equals(behind)) {
            return Bound.ABOUT;
        }
        if ("以下".equals(behind) || text.startsWith("以内", end)) {
            return Bound.LESS;
        }
        if (before == null) {
            return Bound.EXACT;
        }
        return switch (before) {
            case "约", "大约" -> Bound.ABOUT;
            case "近", "将近", "不足" -> Bound.LESS;
            case "超", "超过", "逾", "不少于", "不低于", "至少" -> Bound.MORE;
            default -> Bound.EXACT;
        };
    }

    private static BigDecimal ulp(String digits) {
        int point = digits.indexOf('.');
        return BigDecimal.ONE.scaleByPowerOfTen(point < 0 ? 0 : -(digits.length() - point - 1));
    }

    /** Decimals and scaled numbers stand for half a unit of their last digit either way; plain whole numbers are exact. */
    private static Interval precision(BigDecimal value, String digits, int scale) {
        if (digits.indexOf('.') < 0 && scale == 0) {
            return Interval.exact(value);
        }
        BigDecimal half = ulp(digits).scaleByPowerOfTen(scale).multiply(HALF);
        return new Interval(value.subtract(half), value.add(half));
    }

    private static Interval widen(Interval plain, BigDecimal value, BigDecimal ulp, Bound bound) {
        BigDecimal step = roundStep(value, ulp);
        return switch (bound) {
            case EXACT -> plain;
            case ABOUT ->
                new Interval(
                        plain.low().subtract(step.multiply(HALF)), plain.high().add(step.multiply(HALF)));
            case MORE -> new Interval(value, value.add(step.max(ulp)));
            case LESS -> new Interval(value.subtract(step.max(ulp)).max(BigDecimal.ZERO), value);
        };
    }

    /** The step of a round number: 1000 for 1000 or 3000, 10 for 80. */
    private static BigDecimal roundStep(BigDecimal value, BigDecimal ulp) {
        BigDecimal step = ulp;
        while (step.scaleByPowerOfTen(1).compareTo(value) <= 0
                && value.remainder(step.scaleByPowerOfTen(1)).signum() == 0) {
            step = step.scaleByPowerOfTen(1);
        }
        return step;
    }

    private static void addChinese(String text, boolean[] taken, List<NumberToken> tokens) {
        Matcher found = CHINESE.matcher(text);
        for (int from = 0; findFrom(found, text, from, NUMERAL_BEGINS); from = found.end()) {
            boolean ordinal = found.start() > 0 && "第之初上每".indexOf(text.charAt(found.start() - 1)) >= 0;
            Optional<Integer> value = ChineseNumeral.parse(found.group(1));
            if (ordinal || value.isEmpty() || value.get() <= 1 || !take(taken, found.start(), found.end(1))) {
                continue;
            }
            BigDecimal number = BigDecimal.valueOf(value.get()).scaleByPowerOfTen(found.group(2) == null ? 0 : 4);
            tokens.add(new NumberToken(
                    NumberToken.Kind.AMOUNT,
                    found.start(),
                    found.start(),
                    found.end(),
                    found.group(1),
                    number,
                    Interval.exact(number),
                    BigDecimal.ONE,
                    Bound.EXACT,
                    found.group(3)));
        }
    }
}
