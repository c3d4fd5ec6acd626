package org.lubanchi.adapter.office.document.pdf;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Headers, footers and page numbers, told from the text by their place and by coming again on other pages (页眉页脚). */
final class PdfFurniture {
    private static final float TOP = 0.115f;
    private static final float BOTTOM = 0.90f;
    private static final float SHORTEST_RULE = 20f;
    private static final float NEAR = 2.5f;
    private static final Pattern PAGE_NUMBER = Pattern.compile(
            "[\\s—–\\-·•第/]*(?:\\d{1,4}|[ivxlcIVXLC]{1,6})[\\s—–\\-·•页/]*(?:共?\\s*\\d{1,4}\\s*页?)?[\\s—–\\-]*");

    private PdfFurniture() {}

    /** A page without its furniture: the lines of its text and the rules below the header. */
    record Body(PdfPage page, List<PdfLine> lines, List<PdfPage.Rule> rules) {}

    static List<Body> remove(List<PdfPage> pages) {
        List<List<PdfLine>> lines = pages.stream()
                .map(page -> PdfLine.of(page.number(), page.glyphs()))
                .toList();
        Map<String, Integer> seen = new HashMap<>();
        for (int i = 0; i < pages.size(); i++) {
            Set<String> here = new HashSet<>();
            for (PdfLine line : lines.get(i)) {
                if (edge(pages.get(i), line)) {
                    here.add(shape(line));
                }
            }
            here.forEach(shape -> seen.merge(shape, 1, Integer::sum));
        }
        int often = Math.max(2, pages.size() * 2 / 5);
        List<Body> bodies = new ArrayList<>();
        for (int i = 0; i < pages.size(); i++) {
            bodies.add(body(pages.get(i), lines.get(i), seen, often));
        }
        return bodies;
    }

    private static Body body(PdfPage page, List<PdfLine> lines, Map<String, Integer> seen, int often) {
        List<PdfLine> kept = new ArrayList<>();
        float headerEnd = 0;
        for (PdfLine line : lines) {
            boolean free = edge(page, line) && !inTable(page, line);
            boolean repeated = free && seen.getOrDefault(shape(line), 0) >= often;
            boolean numbered =
                    free && PAGE_NUMBER.matcher(line.string().strip()).matches();
            if (!repeated && !numbered) {
                kept.add(line);
            } else if (line.y() < page.height() / 2) {
                headerEnd = Math.max(headerEnd, line.y() + 12);
            }
        }
        float end = headerEnd;
        List<PdfPage.Rule> rules =
                page.rules().stream().filter(rule -> rule.y0() > end).toList();
        return new Body(page, kept, rules);
    }

    /** A row of a table stands between two level rules; a running head has one at most. */
    private static boolean inTable(PdfPage page, PdfLine line) {
        boolean above = false;
        boolean below = false;
        for (PdfPage.Rule rule : page.rules()) {
            boolean over = rule.level()
                    && rule.length() >= SHORTEST_RULE
                    && rule.x0() < line.right()
                    && rule.x1() > line.left();
            float distance = line.y() - rule.y0();
            above |= over && distance > 0 && distance < NEAR * line.size();
            below |= over && distance <= 0 && -distance < NEAR * line.size();
        }
        return above && below;
    }

    private static boolean edge(PdfPage page, PdfLine line) {
        return line.y() < TOP * page.height() || line.y() > BOTTOM * page.height();
    }

    private static String shape(PdfLine line) {
        return line.string().replaceAll("\\d+", "#").replaceAll("\\s+", "");
    }
}
