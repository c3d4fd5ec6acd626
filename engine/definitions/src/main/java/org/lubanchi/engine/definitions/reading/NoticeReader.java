package org.lubanchi.engine.definitions.reading;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lubanchi.engine.definitions.notice.NoticeTemplate;
import org.lubanchi.engine.kernel.LocalText;

/** Reads what people are told: {@code notices/<notice>.yaml}; each example is written and compared. */
final class NoticeReader {
    private final Draft draft;

    NoticeReader(Draft draft) {
        this.draft = draft;
    }

    void read() {
        draft.each("notices", this::readNotice);
    }

    private void readNotice(MapCursor map, String path) {
        String id = map.require("notice");
        LocalText label = map.requireText("label");
        String source = draft.requireSource(map, "source");
        int from = map.requireInteger("from");
        int before = map.findInteger("working_days_before").orElse(0);
        List<String> fields = map.texts("fields");
        LocalText title = map.requireText("title");
        LocalText text = map.requireText("text");
        boolean titleSound = known(map, "title", title, fields);
        boolean sound = known(map, "text", text, fields) && titleSound;
        NoticeTemplate template = new NoticeTemplate(id, label, source, from, before, fields, title, text);
        for (MapCursor example : map.maps("examples")) {
            readExample(example, template, sound);
        }
        map.finish();
        if (draft.fresh(map, "notice", id, path, draft.notices.containsKey(id))) {
            draft.notices.put(id, template);
        }
    }

    private boolean known(MapCursor map, String key, LocalText text, List<String> fields) {
        LocalText expected = new LocalText("fields 中列出的一项", "one of its fields");
        boolean zh = draft.checkBlanks(map.spotOf(key), text.zh(), fields, expected);
        return draft.checkBlanks(map.spotOf(key), text.en(), fields, expected) && zh;
    }

    private static void readExample(MapCursor example, NoticeTemplate template, boolean sound) {
        example.ignore("name");
        Map<String, LocalText> given = new HashMap<>();
        example.findMap("given").ifPresent(values -> {
            for (String field : template.fields()) {
                String value = values.require(field);
                given.put(field, new LocalText(value.isBlank() ? "?" : value, value.isBlank() ? "?" : value));
            }
            values.finish();
        });
        String expect = example.require("expect");
        example.finish();
        if (sound && given.keySet().containsAll(template.fields())) {
            String written = template.write(given).text().zh();
            if (!written.equals(expect)) {
                example.wrong(
                        "expect",
                        new LocalText("写出来是：" + written, "it reads: " + written),
                        new LocalText(expect, expect));
            }
        }
    }
}
