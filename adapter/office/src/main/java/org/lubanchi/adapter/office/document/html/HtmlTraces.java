package org.lubanchi.adapter.office.document.html;

import java.util.List;
import java.util.Map;
import org.lubanchi.adapter.office.document.layout.Markup;
import org.lubanchi.engine.document.Document;
import org.lubanchi.engine.document.FactRun;

/**
 * The side panel that says where each figure comes from (数字来历): one closed section a figure, opened by its link even
 * without script.
 */
final class HtmlTraces {
    private final Map<String, List<String>> traceByAnchor;

    HtmlTraces(Map<String, List<String>> traceByAnchor) {
        this.traceByAnchor = traceByAnchor;
    }

    /** The id of the section of an anchor. */
    static String id(String anchor) {
        return "trace-" + anchor;
    }

    void write(Markup out, Document document) {
        out.open("div", "class", "panel");
        for (FactRun fact : document.listFactRuns()) {
            String anchor = fact.anchor().id();
            out.open("section", "class", "trace", "id", id(anchor), "tabindex", "-1", "aria-label", "数字的来历");
            out.element("a", "关闭", "class", "close", "href", "#text");
            out.element("h2", fact.text());
            out.element("p", fact.anchor().key().toString(), "class", "key");
            List<String> lines = traceByAnchor.getOrDefault(anchor, List.of());
            if (!lines.isEmpty()) {
                out.open("ol");
                lines.forEach(line -> out.element("li", line));
                out.close();
            }
            out.close().line();
        }
        out.close().line();
    }
}
