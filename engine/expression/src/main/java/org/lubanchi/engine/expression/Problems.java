package org.lubanchi.engine.expression;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.lubanchi.engine.kernel.LocalText;
import org.lubanchi.engine.kernel.NearestName;

/** Collects what is wrong with a text, so that all of it is told at once. */
final class Problems {
    private final List<ExpressionProblem> found = new ArrayList<>();

    void add(String code, Span span, LocalText message, LocalText remedy) {
        found.add(new ExpressionProblem("expression." + code, span.start(), span.end(), message, remedy));
    }

    boolean none() {
        return found.isEmpty();
    }

    /** In the order of the text. */
    List<ExpressionProblem> list() {
        return found.stream()
                .sorted(Comparator.comparingInt(ExpressionProblem::start))
                .toList();
    }

    /** The remedy that names the nearest of some names, or lists a few. */
    static LocalText nearest(String asked, Collection<String> names) {
        return NearestName.among(asked, names)
                .map(name -> new LocalText("是不是「" + name + "」？", "did you mean \"" + name + "\"?"))
                .orElseGet(() -> listed(names));
    }

    private static LocalText listed(Collection<String> names) {
        if (names.isEmpty()) {
            return new LocalText("这里没有可用的名称", "there are no names to use here");
        }
        List<String> first = names.stream().sorted().limit(8).toList();
        String more = names.size() > first.size() ? " …" : "";
        return new LocalText(
                "可用的名称：" + String.join("、", first) + more, "names to use: " + String.join(", ", first) + more);
    }
}
