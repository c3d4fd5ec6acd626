package org.lubanchi.engine.consistency.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lubanchi.engine.consistency.number.NumberToken;
import org.lubanchi.engine.consistency.passage.Passage;

/** Reads the claims of one passage (段落中的断言). */
final class TextClaims {
    private static final String BREAKS = "，、(:)。；！？【】";
    private static final WordedPattern PART =
            WordedPattern.of("其中|由|包括|包含|分为|含", "其中|由(?=[^。；]{2,80}?(?:组成|构成))|包括|包含|分为|(?<![包])含(?!金)");
    /** 152 名教职工中，就有 …: what follows is part of the number just before. */
    private static final WordedPattern AMONG = WordedPattern.of("中", "中，?(?:就|已|共)?有");

    private static final Pattern BARE_AVERAGE = Pattern.compile("[生师校班]均");
    private static final Pattern COMPARED = Pattern.compile("比上|较上|比去|增加|净增|增长|减少|下降|比\\d|较\\d|的$");
    /** 由上年 333 人增加到 350 人: both are of another number than the one parted before. */
    private static final Pattern FROM_TO = Pattern.compile(
            "[由从](?:[^，。；、]{0,6}(?:年|初|末|期|届|原)的?)?$|(?:增加|增长|减少|下降|提高|提升|扩大|上升|降低|压缩)(?:到|至|为)[^，。；、]{0,3}$");

    private static final WordSearch CHANGE = WordSearch.of("增加|增长|净增|减少|下降|净减|提高|降低");
    private static final Pattern CHANGED =
            Pattern.compile("(?:比|较|同比|环比)[^，。；]{0,8}(?:增加|增长|净增|减少|下降|净减|提高|降低)(?:了|约|近)*$");
    private static final int LONGEST_CHANGE = 16;
    private static final int LONGEST_AMONG = 8;

    /** A sentence that opens with a school's name speaks of it, and so do those behind it; a date before the name says nothing. */
    private static final Pattern DATE =
            Pattern.compile("^(?:(?:19|20)\\d{2}年(?:度|底|末)?)?(?:\\d{1,2}月)?(?:\\d{1,2}日)?，?");

    private static final int LONGEST_OPENING = 4;

    /** Words further back than this are no part of a number's name. */
    private static final int LONGEST_NAME = 80;

    private static final WordSearch WHOLE = WordSearch.of("全市|全县|全区|全省|各中职学校|各校|我市|我县|我区");
    /** Measure words after which the thing counted stands. */
    private static final Set<String> COUNTERS =
            Set.of("个", "所", "家", "项", "门", "类", "支", "条", "种", "大", "台", "套", "名", "位", "间", "篇", "部", "件", "期", "场");

    private static final Pattern LEVEL = Pattern.compile("其中，?(国家级|全国|省级|市级|区级|县级|校级)");

    private static final Pattern REMARK = Pattern.compile("\\([^()]*\\)");

    /** 1124 人（上年 986 人）: what a bracket sets beside a number is no part of it. */
    private static final Pattern OTHER_TIME = Pattern.compile("上一?学?年|上一?届|上期|去年|同期|原计划|计划|目标|年初|期初");

    private static final List<String> POPULATIONS = List.of("招生", "在校生", "毕业生", "在园幼儿");

    private static final Set<String> MEDALS = Set.of("金", "银", "铜", "枚", "年", "次");

    private final Passage passage;
    private final String text;
    private final SentenceParts parts;
    private final List<NumberToken> tokens;
    private final List<Organisations.Mention> mentions;
    private final ClaimContext context;
    private final List<int[]> sentences;
    private final PassageMarks partMarks;
    private final PassageMarks amongMarks;
    private final PassageMarks wholeMarks;
    private final SpokenYears years;
    private final List<Claim> claims = new ArrayList<>();

    TextClaims(Passage passage, ClaimContext context) {
        this.passage = passage;
        this.text = passage.text();
        this.parts = new SentenceParts(text);
        this.tokens = context.tokens(passage);
        this.mentions = Organisations.find(text);
        this.sentences = parts.sentences();
        this.partMarks = new PassageMarks(PART, text);
        this.amongMarks = new PassageMarks(AMONG, text);
        this.wholeMarks = new PassageMarks(WHOLE, text);
        this.context = context;
        this.years = new SpokenYears(text, tokens, context.reportYear());
    }

    List<Claim> read() {
        int next = 0;
        for (int[] sentence : sentences) {
            context.nextSentence();
            for (; next < tokens.size() && tokens.get(next).start() < sentence[1]; next++) {
                if (tokens.get(next).isQuantity() && tokens.get(next).start() >= sentence[0]) {
                    claims.add(claim(next, sentence));
                }
            }
        }
        return YearsInTurn.bind(claims, context.reportYear());
    }

    /** Those who enter, are and leave are different people: none of them are part of another. */
    private static boolean areApart(String part, Claim whole) {
        String one = population(part);
        String other = population(whole.label());
        return !one.isEmpty() && !other.isEmpty() && !one.equals(other);
    }

    private static String population(String label) {
        return POPULATIONS.stream().filter(label::endsWith).findFirst().orElse("");
    }

    private Claim claim(int index, int[] sentence) {
        NumberToken token = tokens.get(index);
        String after = Labels.withoutAmong(Labels.clean(wordsAfter(index, sentence[1])));
        String before = Labels.clean(wordsBefore(index, sentence[0], after.isEmpty()));
        before = BARE_AVERAGE.matcher(before).matches() ? before + inheritedTotal(token) : before;
        boolean counts = COUNTERS.contains(token.unit()) && after.length() >= 2;
        String label = counts ? after : !before.isEmpty() ? before : after.isEmpty() ? inherited(token) : after;
        return new Claim(
                context.nextOrder(),
                passage.prose(),
                token,
                label,
                label.equals(after) ? before : after,
                organisation(token.start()),
                years.of(index, sentence[0]),
                parent(token, sentence[0]).filter(whole -> !areApart(label, whole)),
                context.sentence(),
                passage.index(),
                Optional.empty());
    }

    /** In 建筑面积 8.46 万平方米，生均 18.75 平方米 the average is of what was counted just before, leaving out brackets. */
    private String inheritedTotal(NumberToken token) {
        int depth = parts.enclosing(token.start());
        return claims.reversed().stream()
                .takeWhile(claim -> claim.sentence() == context.sentence())
                .filter(claim -> parts.enclosing(claim.token().start()) == depth)
                .findFirst()
                .filter(claim -> alike(claim.token(), token))
                .map(Claim::label)
                .orElse("");
    }

    /** In 7 金 7 银 1 铜 and 占比分别为 a、b、c the first number's words serve the others. */
    private String inherited(NumberToken token) {
        if (claims.isEmpty() || claims.getLast().token().end() < token.start() - 2) {
            return "";
        }
        return claims.getLast().label();
    }

    /** Back to the last break or number; over a comma when nothing telling stands in between. */
    private String wordsBefore(int index, int sentenceStart, boolean overCommas) {
        int end = tokens.get(index).start();
        int from = end;
        boolean remarks = false;
        int floor = Math.max(sentenceStart, end - LONGEST_NAME);
        for (int i = index - 1; i >= 0; i--) {
            if (tokens.get(i).isQuantity()) {
                floor = Math.max(floor, tokens.get(i).end());
                break;
            }
        }
        while (from > floor) {
            char c = text.charAt(from - 1);
            boolean telling = !Labels.clean(text.substring(from, end)).isEmpty();
            boolean comma = text.substring(from, end).indexOf('，') >= 0;
            int open = c == ')' && telling ? openingOf(index, from - 1) : -1;
            if (open > floor) {
                remarks = true;
                from = open;
                continue;
            }
            if (BREAKS.indexOf(c) >= 0 && (telling || !overCommas || comma || c == '(' || c == '、')) {
                break;
            }
            from--;
        }
        String words = text.substring(from, end);
        return remarks ? REMARK.matcher(words).replaceAll("") : words;
    }

    /** Where the bracket that ends here opens inside a name (具有学位(硕士和博士)的教师), a number apart; -1 where it does not. */
    private int openingOf(int index, int close) {
        int open = text.lastIndexOf('(', close);
        boolean numbers = index > 0 && tokens.get(index - 1).end() > open;
        return open > 0
                        && !numbers
                        && text.indexOf(')', open) == close
                        && Character.isIdeographic(text.charAt(open - 1))
                ? open
                : -1;
    }

    private String wordsAfter(int index, int sentenceEnd) {
        int from = tokens.get(index).end();
        int to = from;
        int limit = index + 1 < tokens.size()
                ? Math.min(sentenceEnd, tokens.get(index + 1).start())
                : sentenceEnd;
        while (to < limit && BREAKS.indexOf(text.charAt(to)) < 0 && "和与及“”".indexOf(text.charAt(to)) < 0) {
            to++;
        }
        return text.substring(from, to);
    }

    private String organisation(int position) {
        String name = context.caseName(passage);
        int from = 0;
        int sentenceStart = sentenceStart(position);
        for (Organisations.Mention mention : mentions) {
            String before = text.substring(sentenceStart(mention.start()), mention.start());
            boolean subject = DATE.matcher(before).replaceFirst("").length() <= LONGEST_OPENING;
            if (mention.end() <= position && (subject || mention.start() >= sentenceStart)) {
                name = mention.name();
                from = mention.end();
            }
        }
        boolean whole = wholeMarks.first(from, position) >= 0;
        return whole && !passage.inCase() ? "" : context.subject(name);
    }

    private int sentenceStart(int position) {
        int low = 0;
        int high = sentences.size();
        while (low < high) {
            int half = (low + high) >>> 1;
            if (sentences.get(half)[1] <= position) {
                low = half + 1;
            } else {
                high = half;
            }
        }
        return low < sentences.size() ? sentences.get(low)[0] : 0;
    }

    /** The number before the bracket, or the last like number before 其中. */
    private Optional<Claim> parent(NumberToken token, int sentenceStart) {
        return MEDALS.contains(token.unit())
                ? Optional.empty()
                : whole(token, sentenceStart)
                        .filter(whole ->
                                !changes(token, sentenceStart) && !CountedThings.areHeld(text, whole.token(), token));
    }

    private boolean changes(NumberToken token, int sentenceStart) {
        return FROM_TO.matcher(
                        text.substring(Math.max(sentenceStart, token.rawStart() - LONGEST_AMONG), token.rawStart()))
                .find();
    }

    private Optional<Claim> whole(NumberToken token, int sentenceStart) {
        int bracket = parts.enclosing(token.start());
        if (bracket >= 0
                && OTHER_TIME.matcher(text).region(bracket + 1, token.start()).lookingAt()) {
            return Optional.empty();
        }
        if (bracket >= 0) {
            return claims.reversed().stream()
                    .filter(claim -> claim.token().end() <= bracket
                            && bracket - claim.token().end() <= 4)
                    .filter(claim -> alike(claim.token(), token))
                    .findFirst();
        }
        int marker = marker(token, sentenceStart);
        if (marker < 0) {
            return among(token, sentenceStart);
        }
        return countsNames(marker, token) || turnsToAll(marker, token)
                ? Optional.empty()
                : before(marker, token, sentenceStart);
    }

    /** The number whose members the sentence goes on to tell: in 152 名教职工中，就有 特级教师 2 人 it is 152. */
    private Optional<Claim> among(NumberToken token, int sentenceStart) {
        int at = amongMarks.first(sentenceStart, token.start());
        if (at < 0) {
            return Optional.empty();
        }
        return claims.reversed().stream()
                .filter(claim ->
                        claim.token().start() >= sentenceStart && claim.token().end() <= at)
                .findFirst()
                .filter(claim -> at - claim.token().end() <= LONGEST_AMONG && alike(claim.token(), token));
    }

    /** Where the last 其中 of the sentence outside brackets stands before a number; -1 when there is none. */
    private int marker(NumberToken token, int sentenceStart) {
        int at = partMarks.last(sentenceStart, token.start());
        while (at >= 0 && parts.enclosing(at) >= 0) {
            at = partMarks.last(sentenceStart, at);
        }
        return at;
    }

    /** 其中 3 个两校都有，全县实有 12 个: a clause that begins with the whole region leads back out of the parts. */
    private boolean turnsToAll(int marker, NumberToken token) {
        int all = wholeMarks.last(marker, token.start());
        return all > 0
                && text.charAt(all - 1) == '，'
                && text.substring(marker, all).chars().anyMatch(Character::isDigit);
    }

    /** 成员包括甲公司、乙公司等 126 家: the number counts the names that the word lists, and they are part of nothing told before. */
    private boolean countsNames(int marker, NumberToken token) {
        String names = text.substring(marker, token.start());
        return (names.startsWith("包括") || names.startsWith("包含")) && names.endsWith("等");
    }

    /** The last like number before 其中 in its sentence, or the only one of the sentence before. */
    private Optional<Claim> before(int marker, NumberToken token, int sentenceStart) {
        List<Claim> before = claims.reversed().stream()
                .takeWhile(claim -> claim.sentence() >= context.sentence() - 1)
                .filter(claim -> claim.token().end() <= marker
                        && parts.enclosing(claim.token().start()) < 0
                        && claim.label().indexOf('均') < 0
                        && alike(claim.token(), token))
                .toList();
        List<Claim> inSentence = before.stream()
                .filter(claim -> claim.token().start() >= sentenceStart)
                .toList();
        if (!inSentence.isEmpty()) {
            return Optional.of(told(inSentence, marker, token));
        }
        List<Claim> lastSentence = before.stream()
                .filter(claim -> claim.sentence() == context.sentence() - 1)
                .filter(claim -> !COMPARED.matcher(text.substring(
                                Math.max(0, claim.token().start() - 12),
                                claim.token().rawStart()))
                        .find())
                .toList();
        List<Claim> meant = lastSentence.size() == 1 ? lastSentence : ofLevel(lastSentence, marker);
        return meant.size() == 1 && marker - sentenceStart <= 1 ? Optional.of(meant.getFirst()) : Optional.empty();
    }

    /** 65 万人，同比减少 0.1 万人，其中甲 51 万人: what is parted is the number itself unless the part is a change too. */
    private Claim told(List<Claim> before, int marker, NumberToken token) {
        boolean change = CHANGE.isIn(text.substring(marker, token.start()));
        return before.stream()
                .filter(claim -> change
                        || !CHANGED.matcher(text.substring(
                                        Math.max(0, claim.token().start() - LONGEST_CHANGE),
                                        claim.token().rawStart()))
                                .find())
                .findFirst()
                .orElse(before.getFirst());
    }

    /** 其中国家级…: of several numbers before, those that name the level the parts begin with. */
    private List<Claim> ofLevel(List<Claim> before, int marker) {
        Matcher level = LEVEL.matcher(text.substring(marker, Math.min(text.length(), marker + LONGEST_OPENING + 2)));
        return level.lookingAt()
                ? before.stream()
                        .filter(claim -> claim.label().contains(level.group(1)))
                        .toList()
                : List.of();
    }

    private static boolean alike(NumberToken a, NumberToken b) {
        return a.kind() == b.kind() && UnitClass.of(a.unit()).equals(UnitClass.of(b.unit()));
    }
}
