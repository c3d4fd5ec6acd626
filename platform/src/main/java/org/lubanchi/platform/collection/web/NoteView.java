package org.lubanchi.platform.collection.web;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.lubanchi.engine.kernel.LocalText;
import org.lubanchi.platform.collection.Returns;

/** A note on a return as it travels; without row and field it is about the whole table. */
record NoteView(
        long id,
        @Nullable String row,
        @Nullable String field,
        @Nullable String text,
        LocalText reason,
        String state,
        List<MessageView> messages) {

    record MessageView(String name, String at, String text) {}

    static NoteView of(Returns.Note note) {
        return new NoteView(
                note.id(),
                note.cell().map(Returns.Note.Cell::row).orElse(null),
                note.cell().map(Returns.Note.Cell::field).orElse(null),
                note.cell().map(Returns.Note.Cell::text).orElse(null),
                note.reason().label(),
                note.state().name().toLowerCase(Locale.ROOT),
                note.messages().stream()
                        .map(said -> new MessageView(said.name(), said.at().toString(), said.text()))
                        .toList());
    }
}
