package org.lubanchi.engine.definitions.reading;

import java.util.ArrayList;
import java.util.List;
import org.lubanchi.engine.definitions.Example;
import org.lubanchi.engine.kernel.LocalText;

/** Reads the examples of rules and indicators. */
final class ExampleReader {
    private ExampleReader() {}

    /** The examples; fewer than three is a problem. */
    static List<Example> read(MapCursor owner) {
        List<Example> examples = new ArrayList<>();
        for (MapCursor map : owner.maps("examples")) {
            List<Example.Given> given = new ArrayList<>();
            map.findMap("given").ifPresent(values -> {
                for (String name : values.keys()) {
                    given.add(new Example.Given(name, values.require(name)));
                }
            });
            String expect = map.findMapQuietly("expect")
                    .map(issue -> "issue:" + issue.require("issue"))
                    .orElseGet(() -> map.require("expect"));
            examples.add(new Example(
                    map.find("name").orElse(""), given, expect, map.spot().place()));
            map.finish();
        }
        if (examples.size() < 3) {
            owner.wrong(
                    "examples",
                    new LocalText("只有 " + examples.size() + " 个示例", "there are only " + examples.size() + " examples"),
                    new LocalText("至少三个：平常、边界、缺失", "at least three: ordinary, boundary, missing"));
        }
        return examples;
    }
}
