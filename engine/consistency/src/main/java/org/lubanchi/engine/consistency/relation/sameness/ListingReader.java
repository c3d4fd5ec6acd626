package org.lubanchi.engine.consistency.relation.sameness;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds the lists of a text that are printed with their count, in the forms Chinese reports use (列举的写法). */
final class ListingReader {
    static final String NUMBER = "([二两三四五六七八九十]|(?<![\\d.])\\d{1,2})";
    private static final String WORD = "(?:大类|个|所|家|项|类|种|条|门|位|名|支|大|方面|维度|载体|[SK]|\\p{IsHan})";
    private static final String COUNTERS = "大类个所家项类种条门位名支大方面维度载体";
    private static final int LONGEST_LISTED = 30;
    private static final String NUMERALS = "二两三四五六七八九十";
    private static final String NO_TAIL = "年月日次届期轮度级";
    private static final String NO_ITEM = "，。；：:()（）“”《》";
    private static final String ITEM = "[^、" + NO_ITEM + "]";

    /** How far behind a list its count may end, over an opening quotation mark. */
    private static final int COUNT_REACH = 8;

    /** 甲、乙、丙分别为 4 项、21 项、32 项: the first number is of the first of them. */
    private static final Pattern EACH = Pattern.compile("(?:分别|依次|各|均)[为是有获得占达计]{0,3}$");

    /** 3 所（甲、乙、丙）. */
    private static final Pattern BRACKET_AFTER =
            Pattern.compile(NUMBER + WORD + "([\\p{IsHan}“”\"]{0,24})[(（]([^()（）]{3,240})[)）]");

    /** 甲、乙、丙三条路径. */
    private static final Pattern LIST_BEFORE =
            Pattern.compile("((?:" + ITEM + "{1," + LONGEST_LISTED + "}、){1,39}" + ITEM
                    + "{2,30}?)(等|这|共|以上)?“?" + NUMBER
                    + "(大类|个|所|家|项|类|种|条|门|位|名|支|大|方面|维度|载体|\\p{IsHan})(?!月|百分点|学时|学分|课时)");

    /** “甲”“乙”“丙”三个项目. */
    private static final Pattern QUOTES_BEFORE =
            Pattern.compile("((?:“[^”]{2,24}”(?:[(][^()]{1,20}[)])?[、和及]?){2,12})(等)?" + NUMBER + "(?:个|项|种|大|类|方面|条)");

    /** “甲+乙+丙”三条路径, “识岗、跟岗、顶岗”的三岗. */
    private static final Pattern QUOTED_LIST =
            Pattern.compile("“([^“”()（）。]{4,60})”(?:的|这)?" + NUMBER + "(大类|方面|维度|载体|\\p{IsHan})");

    /** 三缸：酒缸、酱缸、染缸. */
    private static final Pattern COLON_AFTER =
            Pattern.compile(NUMBER + "(\\p{IsHan}{1,3})[:：]([^，。；：:()、]{1,14}(?:、[^，。；：:()、]{1,14}){1,39})(?=[；;)。])");

    /** 《甲》（某发〔2020〕1 号）、《乙》等两个文件. */
    private static final Pattern TITLES_BEFORE = Pattern.compile(
            "((?:《[^》]{2,60}》(?:[(（][^()（）]{1,30}[)）])?[、和及]?){2,12})(等)?" + NUMBER + "(?:个|项|份|部|篇|种|门)");

    /** 有 3 个获得第一名，即甲专业、乙专业和丙专业. */
    private static final Pattern NAMELY =
            Pattern.compile("(?:即|分别是|分别为|依次为)([^，。；：]{2,16}(?:、[^，。；：]{2,40}){1,39})(?=[。；])");

    private static final Pattern COUNT = Pattern.compile(NUMBER + "(?:个|所|家|项|类|种|条|门|位|名|支)");
    private static final Pattern DIGIT = Pattern.compile(
            "\\d+(?:\\.\\d+)?(?:人|%|‰|万|亿|所|个|家|名|位|项|枚|块|[金银铜][^\\p{IsHan}]|册|本|亩|元|台|套|门|次|届|间|平方米|公里)");
    private static final int LONGEST_ITEM = 26;

    private final String text;
    private final List<Listing> found = new ArrayList<>();

    private ListingReader(String text) {
        this.text = text;
    }

    static List<Listing> find(String text) {
        ListingReader reader = new ListingReader(text);
        reader.bracketAfter();
        reader.listBefore();
        reader.marksBefore(TITLES_BEFORE, '《', 2);
        reader.marksBefore(QUOTES_BEFORE, '“', 3);
        reader.quotedList();
        reader.colonAfter();
        reader.namely();
        return reader.found;
    }

    private void add(Matcher match, int group, List<Integer> readings, boolean open) {
        int at = match.start(group);
        if (EACH.matcher(text.substring(Math.max(0, at - COUNT_REACH), at)).find()) {
            return;
        }
        found.add(new Listing(match.start(group), match.end(group), readings, open, match.group()));
    }

    private void bracketAfter() {
        if (text.indexOf('(') < 0 && text.indexOf('（') < 0) {
            return;
        }
        Matcher match = BRACKET_AFTER.matcher(text);
        int from = 0;
        while (from < text.length() && match.find(from)) {
            from = match.end(1);
            String list = match.group(3);
            if (DIGIT.matcher(list).find() || list.contains("：") || list.contains("。")) {
                continue;
            }
            List<String> items = Listing.items(list);
            List<String> parted = Listing.parted(items);
            boolean isList = items.size() >= 2 || (parted.size() >= 2 && sameEnding(parted));
            boolean plain = items.stream().mapToInt(String::length).max().orElse(0) <= LONGEST_ITEM;
            if (isList && plain) {
                boolean open = list.endsWith("等") || list.contains("等，");
                add(match, 1, readings(items, parted), open);
            }
        }
    }

    private static boolean sameEnding(List<String> items) {
        return items.stream()
                        .map(item -> item.substring(item.length() - 1))
                        .distinct()
                        .count()
                == 1;
    }

    private static List<Integer> readings(List<String> items, List<String> parted) {
        return Stream.of(parted.size(), items.size()).distinct().toList();
    }

    /** Only where an enumeration mark stands: each stretch between other marks is searched by itself. */
    private void listBefore() {
        Matcher match = LIST_BEFORE.matcher(text).useTransparentBounds(true);
        int mark = text.indexOf('、');
        while (mark >= 0) {
            int from = mark;
            while (from > 0 && NO_ITEM.indexOf(text.charAt(from - 1)) < 0) {
                from--;
            }
            int to = mark;
            while (to < text.length() && NO_ITEM.indexOf(text.charAt(to)) < 0) {
                to++;
            }
            int reach = Math.min(text.length(), to + COUNT_REACH);
            int end = to;
            while (hasNumber(from, reach) && findList(match, from, reach)) {
                listBefore(match);
                from = match.end();
                end = Math.max(end, from);
            }
            mark = text.indexOf('、', end);
        }
    }

    /**
     * The next list of a stretch. Its first item may have any words before it, so that only the earliest place is tried at which
     * each item can begin: one that begins later is found there too.
     */
    private boolean findList(Matcher match, int from, int to) {
        int begin = from;
        for (int mark = text.indexOf('、', from); mark >= 0 && mark < to; mark = text.indexOf('、', begin)) {
            match.region(Math.max(begin, mark - LONGEST_LISTED), to);
            if (match.lookingAt()) {
                return true;
            }
            begin = mark + 1;
        }
        return false;
    }

    /** Behind its first mark a list with a count has a number; most stretches with marks have none and need no search. */
    private boolean hasNumber(int from, int to) {
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if ((c >= '0' && c <= '9') || NUMERALS.indexOf(c) >= 0) {
                return true;
            }
        }
        return false;
    }

    private void listBefore(Matcher match) {
        if (DIGIT.matcher(match.group(1)).find()) {
            return;
        }
        List<String> items = Listing.items(match.group(1));
        List<String> parted = Listing.parted(items);
        String unit = match.group(4);
        boolean named = parted.size() >= 3 && Listing.shareTail(parted, unit) && NO_TAIL.indexOf(unit) < 0;
        if (!COUNTERS.contains(unit) && !named) {
            return;
        }
        if (areInOrder(items, unit)) {
            return;
        }
        int begin = match.start(1);
        int before = begin > 0 && text.charAt(begin - 1) == '、' ? begin - 2 : begin - 1;
        boolean cut = before >= 0 && ")）".indexOf(text.charAt(before)) >= 0;
        boolean open = cut || "等".equals(match.group(2));
        boolean sure = !Listing.joinsWithin(items) && (open || named || Listing.isEven(parted));
        if (sure || readings(items, parted).contains(CountOfList.number(match.group(3)))) {
            add(match, 3, readings(items, parted), open);
        }
        if (named) {
            sameTailElsewhere(match, unit, parted.size());
        }
    }

    /** 提前批、一批、二批、三批: the number belongs to the last of them as to those before. */
    private static boolean areInOrder(List<String> items, String unit) {
        return items.stream()
                        .filter(item -> item.matches(".*[一二三四五六七八九]" + Pattern.quote(unit)))
                        .count()
                >= 2;
    }

    /** 实施五治并举，构建德治、法治、共治、自治、智治: the count may stand before its list in the sentence too. */
    private void sameTailElsewhere(Matcher list, String tail, int items) {
        int sentence = Math.max(text.lastIndexOf('。', list.start()), text.lastIndexOf('；', list.start())) + 1;
        Matcher count = Pattern.compile(NUMBER + Pattern.quote(tail)).matcher(text);
        count.region(sentence, list.start(1));
        while (count.find()) {
            found.add(new Listing(count.start(1), count.end(1), List.of(items), false, list.group()));
        }
    }

    private void marksBefore(Pattern form, char mark, int least) {
        if (text.indexOf(mark) < 0) {
            return;
        }
        Matcher match = form.matcher(text);
        while (match.find()) {
            int items = (int) match.group(1).chars().filter(c -> c == mark).count();
            if (items >= least) {
                add(match, 3, List.of(items), match.group(2) != null);
            }
        }
    }

    private void quotedList() {
        if (text.indexOf('“') < 0) {
            return;
        }
        Matcher match = QUOTED_LIST.matcher(text);
        while (match.find()) {
            String unit = match.group(3);
            List<String> items = List.of(match.group(1).split("[、+，·/]"));
            boolean counted = COUNTERS.contains(unit) || items.stream().allMatch(item -> item.endsWith(unit));
            if (items.size() >= 3 && counted && items.stream().noneMatch(String::isBlank)) {
                add(match, 2, List.of(items.size()), false);
            } else if (items.size() == 1) {
                beats(match.group(1), unit).ifPresent(each -> add(match, 2, List.of(each), false));
            }
        }
    }

    /** “尚德尚则尚技”三尚: the word recurs at even steps, from the first character or to the last. */
    private static Optional<Integer> beats(String quoted, String word) {
        int count = quoted.split(Pattern.quote(word), -1).length - 1;
        boolean even = count >= 3 && quoted.length() % count == 0;
        int step = even ? quoted.length() / count : 0;
        for (int i = 0; even && i < count; i++) {
            even = quoted.startsWith(word, i * step) || quoted.startsWith(word, (i + 1) * step - word.length());
        }
        return even ? Optional.of(count) : Optional.empty();
    }

    private void colonAfter() {
        if (text.indexOf(':') < 0 && text.indexOf('：') < 0) {
            return;
        }
        Matcher match = COLON_AFTER.matcher(text);
        while (match.find()) {
            List<String> items = Listing.items(match.group(3));
            if (Listing.shareTail(items, match.group(2))
                    && !DIGIT.matcher(match.group(3)).find()) {
                add(match, 1, List.of(items.size()), match.group(3).endsWith("等"));
            }
        }
    }

    private void namely() {
        Matcher match = NAMELY.matcher(text);
        while (match.find()) {
            String list = match.group(1).replaceAll("[(（][^()（）]*[)）]", "");
            List<String> parted = Listing.parted(Listing.items(list));
            int sentence = Math.max(text.lastIndexOf('。', match.start()), text.lastIndexOf('；', match.start())) + 1;
            Matcher count = COUNT.matcher(text).region(sentence, match.start());
            int from = -1;
            int to = -1;
            while (count.find()) {
                from = count.start(1);
                to = count.end(1);
            }
            if (from < 0 || parted.size() < 3 || DIGIT.matcher(list).find() || !endsAlike(parted)) {
                continue;
            }
            String tail = parted.getFirst().substring(parted.getFirst().length() - 2);
            int tails = list.split(Pattern.quote(tail), -1).length - 1;
            found.add(new Listing(
                    from, to, Stream.of(tails, parted.size()).distinct().toList(), list.endsWith("等"), match.group()));
        }
    }

    private static boolean endsAlike(List<String> items) {
        String first = items.getFirst();
        return first.length() >= 3
                && items.stream().allMatch(item -> item.endsWith(first.substring(first.length() - 2)));
    }
}
