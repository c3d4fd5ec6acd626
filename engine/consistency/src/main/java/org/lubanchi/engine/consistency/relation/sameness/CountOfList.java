package org.lubanchi.engine.consistency.relation.sameness;

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

/**
 * A list has as many items as its count says: 3 所（A、B、C）, 甲、乙、丙三条路径 (列举与总数一致).
 *
 * <p>A list that ends in 等 may be longer than it shows, so it is told only when it shows more than its count.
 */
public final class CountOfList implements Relation {
    private static final String NUMBER = "([二两三四五六七八九十]|(?<![\\d.])\\d{1,2})";
    private static final String WORD = "(?:大类|个|所|家|项|类|种|条|门|位|名|支|大|方面|维度|载体|[SK]|\\p{IsHan})";
    private static final String COUNTERS = "大类个所家项类种条门位名支大方面维度载体";
    private static final Pattern BRACKET_AFTER =
            Pattern.compile(NUMBER + WORD + "([\\p{IsHan}“”\"]{0,16})[(（]([^()（）]{3,240})[)）]");
    private static final Pattern LIST_BEFORE =
            Pattern.compile("((?:[^，。；：:()（）、]{1,30}、){1,11}[^，。；：:()（）、]{2,30}?)(等|这|共|以上)?“?" + NUMBER
                    + "(大类|个|所|家|项|类|种|条|门|位|名|支|大|方面|维度|载体|\\p{IsHan})(?!月|百分点|学时|学分|课时)");
    private static final Pattern QUOTES_BEFORE =
            Pattern.compile("((?:“[^”]{2,24}”(?:[(][^()]{1,20}[)])?[、和及]?){2,12})(等)?" + NUMBER + "(?:个|项|种|大|类|方面|条)");
    private static final Pattern COLON_AFTER =
            Pattern.compile(NUMBER + "(\\p{IsHan}{1,3})[:：]([^，。；：:()、]{1,14}(?:、[^，。；：:()、]{1,14}){1,11})(?=[；;)。])");
    private static final Pattern TITLES_BEFORE =
            Pattern.compile("((?:《[^》]{2,60}》[、和及]?){2,12})(等)?" + NUMBER + "(?:个|项|份|部|篇|种|门)");
    private static final Pattern DIGIT = Pattern.compile("\\d+(?:\\.\\d+)?(?:人|%|万|所|个|家|名|项)");

    @Override
    public RelationCard card() {
        return new RelationCard(
                "count-of-list",
                "enumeration",
                new LocalText("列举与总数一致", "A list has as many items as it says"),
                new LocalText(
                        "“3 所（甲、乙、丙）”“甲、乙、丙三条路径”所列的项数与总数一致；以“等”结尾的，列出的不多于总数。",
                        "A list has as many items as its count; one that ends in 等 shows no more."),
                "项数 = 总数",
                "试点学校有 3 所（城东职校、城西职校、城南职校）。\n",
                "试点学校有 4 所（城东职校、城西职校、城南职校）。\n");
    }

    @Override
    public List<Judgement> judge(ReportFacts facts) {
        List<Judgement> judgements = new ArrayList<>();
        for (Passage passage : facts.view().passages()) {
            if (passage.kind() == Passage.Kind.BODY) {
                bracketAfter(passage, judgements);
                listBefore(passage, judgements);
                titlesBefore(passage, judgements);
                quotesBefore(passage, judgements);
                colonAfter(passage, judgements);
            }
        }
        return judgements;
    }

    private void bracketAfter(Passage passage, List<Judgement> judgements) {
        Matcher found = BRACKET_AFTER.matcher(passage.text());
        int from = 0;
        while (from < passage.text().length() && found.find(from)) {
            from = found.end(1);
            String list = found.group(3);
            if (!list.contains("、") || DIGIT.matcher(list).find() || list.contains("：") || list.contains("。")) {
                continue;
            }
            List<String> items = items(list);
            boolean short0 = items.stream().mapToInt(String::length).max().orElse(0) <= 26;
            boolean openEnd = list.endsWith("等") || list.contains("等，");
            if (short0) {
                judge(passage, found, items, openEnd).ifPresent(judgements::add);
            }
        }
    }

    private static List<String> items(String list) {
        List<String> items = new ArrayList<>();
        for (String part : list.split("[、；;]")) {
            if (!part.isBlank()) {
                items.add(part);
            }
        }
        return items;
    }

    /** Items parted by 、; 和 or 以及 before the last may part one more. */
    private void listBefore(Passage passage, List<Judgement> judgements) {
        Matcher found = LIST_BEFORE.matcher(passage.text());
        while (found.find()) {
            String list = found.group(1);
            if (DIGIT.matcher(list).find() || list.contains("《") || list.contains("“") || list.contains("”")) {
                continue;
            }
            List<String> items = items(list);
            List<String> parted = parted(items);
            String unit = found.group(4);
            boolean named = parted.size() >= 3 && shareTail(parted, unit);
            if (!COUNTERS.contains(unit) && !named) {
                continue;
            }
            int count = number(found.group(3));
            boolean inner = items.subList(0, items.size() - 1).stream().anyMatch(item -> item.matches(".+[和与及].+"));
            boolean fits = count == items.size() || count == parted.size() || inner;
            boolean openEnd = "等".equals(found.group(2));
            if (fits) {
                judgements.add(Judgement.holds(card().id(), card().kind(), List.of(end(passage, found, 3))));
            } else if (openEnd || named || evenItems(parted)) {
                judge(passage, found, 3, parted.size(), openEnd).ifPresent(judgements::add);
            }
        }
    }

    /** The items with the last one parted at its conjunction. */
    private static List<String> parted(List<String> items) {
        List<String> parted = new ArrayList<>(items.subList(0, items.size() - 1));
        for (String part : items.getLast().split("以及|[和及与]")) {
            if (!part.isBlank()) {
                parted.add(part);
            }
        }
        return parted;
    }

    private static boolean shareTail(List<String> items, String tail) {
        return items.stream().filter(item -> item.endsWith(tail)).count() >= items.size() - 1;
    }

    /** A list by design: at least three items of which all but the first, which may have words before it, are alike. */
    private static boolean evenItems(List<String> items) {
        if (items.size() < 3) {
            return false;
        }
        String second = items.get(1);
        String tail = second.substring(second.length() - 1);
        long sameLength = items.stream()
                .filter(item -> Math.abs(item.length() - second.length()) <= 1)
                .count();
        return shareTail(items, tail) || sameLength >= items.size() - 1;
    }

    private void quotesBefore(Passage passage, List<Judgement> judgements) {
        Matcher found = QUOTES_BEFORE.matcher(passage.text());
        while (found.find()) {
            int quotes = (int) found.group(1).chars().filter(c -> c == '“').count();
            if (quotes >= 3) {
                judge(passage, found, 3, quotes, found.group(2) != null).ifPresent(judgements::add);
            }
        }
    }

    /** 三缸：酒缸、酱缸、染缸. */
    private void colonAfter(Passage passage, List<Judgement> judgements) {
        Matcher found = COLON_AFTER.matcher(passage.text());
        while (found.find()) {
            List<String> items = items(found.group(3));
            if (shareTail(items, found.group(2))
                    && !DIGIT.matcher(found.group(3)).find()) {
                judge(passage, found, 1, items.size(), found.group(3).endsWith("等"))
                        .ifPresent(judgements::add);
            }
        }
    }

    private void titlesBefore(Passage passage, List<Judgement> judgements) {
        Matcher found = TITLES_BEFORE.matcher(passage.text());
        while (found.find()) {
            int titles = (int) found.group(1).chars().filter(c -> c == '《').count();
            boolean openEnd = found.group(2) != null;
            judge(passage, found, 3, titles, openEnd).ifPresent(judgements::add);
        }
    }

    private static int number(String text) {
        return Character.isDigit(text.charAt(0))
                ? Integer.parseInt(text)
                : ChineseNumeral.parse(text).orElse(0);
    }

    private Optional<Judgement> judge(Passage passage, Matcher found, List<String> items, boolean openEnd) {
        return judge(passage, found, 1, items.size(), openEnd);
    }

    private Optional<Judgement> judge(Passage passage, Matcher found, int group, int items, boolean openEnd) {
        int count = number(found.group(group));
        List<Evidence> ends = List.of(end(passage, found, group));
        if (count == items || (openEnd && count > items)) {
            return Optional.of(Judgement.holds(card().id(), card().kind(), ends));
        }
        if (Math.abs(count - items) > 2) {
            return Optional.empty();
        }
        return Optional.of(new Judgement(
                card().id(),
                card().kind(),
                Outcome.ERROR,
                ends,
                items + " 项 ≠ " + count,
                "总数说 " + count + "，列出的是 " + items + " 项：“" + found.group() + "”。",
                "补全或删去列举的项，或改总数。",
                List.of(Cause.LIST_CHANGED, Cause.DIGIT_WRONG)));
    }

    private static Evidence end(Passage passage, Matcher found, int group) {
        return new Evidence(passage.prose().spot(found.start(group), found.end(group)), "总数", found.group(group));
    }
}
