package org.lubanchi.adapter.office.document.html;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lubanchi.adapter.office.document.container.ReadLimits;
import org.lubanchi.adapter.office.document.container.Unreadable;
import org.lubanchi.adapter.office.document.container.XmlElement;

/**
 * Parses pages as people write them (宽松的网页解析): tags left open, attributes without quotes, named characters.
 *
 * <p>It repairs what browsers repair in texts and tables, runs nothing and fetches nothing; size and nesting are bounded.
 */
final class HtmlSoup {
    private static final Set<String> VOID = Set.of(
            "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr");
    private static final Set<String> RAW = Set.of("script", "style", "noscript", "template", "textarea", "title");

    /** What a paragraph left open ends before. */
    private static final Set<String> ENDS_PARAGRAPH = Set.of(
            "p",
            "div",
            "table",
            "ul",
            "ol",
            "dl",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "section",
            "article",
            "figure",
            "blockquote",
            "pre",
            "hr",
            "header",
            "footer",
            "main",
            "form",
            "address");

    /** Which open elements a tag closes, and which element they are not looked for beyond. */
    private static final Map<String, Set<String>> CLOSES = Map.of(
            "li", Set.of("li"),
            "dt", Set.of("dt", "dd"),
            "dd", Set.of("dt", "dd"),
            "td", Set.of("td", "th", "caption"),
            "th", Set.of("td", "th", "caption"),
            "tr", Set.of("td", "th", "tr", "caption"),
            "thead", Set.of("td", "th", "tr", "caption", "colgroup"),
            "tbody", Set.of("td", "th", "tr", "thead", "tbody", "caption", "colgroup"),
            "tfoot", Set.of("td", "th", "tr", "thead", "tbody", "caption"));

    private static final Set<String> WALLS = Set.of("table", "ul", "ol", "dl");
    /** From its bracket on; a quotation is passed over whole, so that no character is looked at more than a few times. */
    private static final Pattern TAG =
            Pattern.compile("<(/?)([A-Za-z][A-Za-z0-9:-]{0,40})(?:[^<>\"']++|\"[^\"]*+\"|'[^']*+')*+>");

    private static final Pattern ATTRIBUTE =
            Pattern.compile("([A-Za-z_:][A-Za-z0-9_:.-]*)(?:\\s*=\\s*(\"([^\"]*)\"|'([^']*)'|[^\\s\"'>]+))?");

    private static final Pattern BEGINS = Pattern.compile("<(?:html|body)[\\s>]", Pattern.CASE_INSENSITIVE);

    /** A page that begins and does not end was cut: half a report must not pass for a whole one. */
    private static final Pattern ENDS = Pattern.compile("</(?:html|body)\\s*>", Pattern.CASE_INSENSITIVE);

    private final String page;
    private final ReadLimits limits;
    private final Unreadable unreadable;
    private final Deque<XmlElement> open = new ArrayDeque<>();

    /** How many elements of a name are open: most questions end here, however deep the page is nested. */
    private final Map<String, Integer> openNames = new HashMap<>();

    private final XmlElement root = new XmlElement("html", new HashMap<>(), new ArrayList<>());
    private int elements;

    private HtmlSoup(String page, ReadLimits limits, Unreadable unreadable) {
        this.page = page;
        this.limits = limits;
        this.unreadable = unreadable;
        open.push(root);
    }

    /** The page's elements below one root, whatever was left open closed. */
    static XmlElement parse(String page, ReadLimits limits, Unreadable unreadable) {
        if (BEGINS.matcher(page).find() && !ENDS.matcher(page).find()) {
            throw unreadable.damaged("html");
        }
        HtmlSoup soup = new HtmlSoup(page, limits, unreadable);
        soup.read();
        return soup.root;
    }

    private void read() {
        Matcher tag = TAG.matcher(page);
        int said = 0;
        int at = page.indexOf('<');
        while (at >= 0) {
            int end = markup(tag, said, at);
            if (end > at) {
                said = end;
            }
            at = page.indexOf('<', Math.max(end, at + 1));
        }
        text(page.substring(said));
    }

    /**
     * What begins with an angle bracket, once the text before it is told; gives where reading goes on.
     *
     * <p>A bracket that begins no tag is text: then nothing is told yet, and the answer is its own place.
     */
    private int markup(Matcher tag, int said, int at) {
        boolean comment = page.startsWith("<!--", at);
        if (comment || page.startsWith("<!", at) || page.startsWith("<?", at)) {
            text(page.substring(said, at));
            int end = comment ? after("-->", at + 4) : after(">", at);
            if (!comment && page.substring(at, end).contains("ENTITY")) {
                throw unreadable.entities("html");
            }
            return end;
        }
        if (!tag.region(at, page.length()).lookingAt()) {
            return at;
        }
        text(page.substring(said, at));
        String name = tag.group(2).toLowerCase(Locale.ROOT);
        if (!tag.group(1).isEmpty()) {
            close(name);
            return tag.end();
        }
        String whole = tag.group();
        XmlElement element =
                begin(name, attributes(whole.substring(1 + tag.group(2).length(), whole.length() - 1)));
        return RAW.contains(name) ? raw(name, element, tag.end()) : body(name, element, whole, tag.end());
    }

    private int body(String name, XmlElement element, String whole, int end) {
        if (!VOID.contains(name) && !whole.endsWith("/>")) {
            open.push(element);
            openNames.merge(name, 1, Integer::sum);
        }
        return end;
    }

    private int after(String mark, int from) {
        int end = page.indexOf(mark, from);
        return end < 0 ? page.length() : end + mark.length();
    }

    /** Text that holds no tags, up to its own end tag. */
    private int raw(String name, XmlElement element, int from) {
        Matcher end =
                Pattern.compile("</" + name + "\\s*>", Pattern.CASE_INSENSITIVE).matcher(page);
        int to = end.find(from) ? end.start() : page.length();
        if (name.equals("title")) {
            element.children().add(new XmlElement.Node.Text(HtmlCharacters.plain(page.substring(from, to))));
        }
        return to == page.length() ? to : end.end();
    }

    private XmlElement begin(String name, Map<String, String> attributes) {
        if (++elements > limits.elements()) {
            throw unreadable.tooLarge("html 的元素数（elements）", limits.elements());
        }
        if (ENDS_PARAGRAPH.contains(name) && isOpen("p")) {
            close("p");
        }
        Set<String> closes = CLOSES.getOrDefault(name, Set.of());
        while (!closes.isEmpty() && innermost(closes)) {
            pop();
        }
        if (open.size() >= limits.depth()) {
            throw unreadable.tooLarge("html 的嵌套层数（nesting）", limits.depth());
        }
        XmlElement element = new XmlElement(name, attributes, new ArrayList<>());
        current().children().add(new XmlElement.Node.Child(element));
        return element;
    }

    private XmlElement pop() {
        XmlElement closed = open.pop();
        openNames.merge(closed.name(), -1, Integer::sum);
        return closed;
    }

    private boolean hasOpen(String name) {
        return openNames.getOrDefault(name, 0) > 0;
    }

    private XmlElement current() {
        XmlElement top = open.peek();
        return top == null ? root : top;
    }

    /** Whether one of these names is open within the nearest table or list; what stands above it is closed first. */
    private boolean innermost(Set<String> names) {
        if (names.stream().noneMatch(this::hasOpen)) {
            return false;
        }
        for (XmlElement element : open) {
            if (names.contains(element.name())) {
                while (!names.contains(current().name())) {
                    pop();
                }
                return true;
            }
            if (WALLS.contains(element.name())) {
                return false;
            }
        }
        return false;
    }

    private boolean isOpen(String name) {
        if (!hasOpen(name)) {
            return false;
        }
        for (XmlElement element : open) {
            if (element.name().equals(name)) {
                return true;
            }
            if (WALLS.contains(element.name()) || element.name().equals("td")) {
                return false;
            }
        }
        return false;
    }

    /** An end tag closes its element and what was left open in it; one without a beginning says nothing. */
    private void close(String name) {
        boolean there = hasOpen(name);
        while (there) {
            there = !pop().name().equals(name);
        }
    }

    private void text(String text) {
        if (!text.isEmpty()) {
            current().children().add(new XmlElement.Node.Text(HtmlCharacters.plain(text)));
        }
    }

    private static Map<String, String> attributes(String inside) {
        Map<String, String> attributes = new HashMap<>();
        Matcher found = ATTRIBUTE.matcher(inside);
        while (found.find()) {
            String value = "";
            for (int group : new int[] {3, 4, 2}) {
                String printed = found.group(group);
                if (printed != null) {
                    value = printed;
                    break;
                }
            }
            attributes.putIfAbsent(found.group(1).toLowerCase(Locale.ROOT), HtmlCharacters.plain(value));
        }
        return attributes;
    }
}
