package org.lubanchi.platform.notification.web;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lubanchi.engine.kernel.LocalText;
import org.lubanchi.platform.access.Reader;
import org.lubanchi.platform.access.Readers;
import org.lubanchi.platform.notification.Inbox;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The inbox of whoever asks. */
@RestController
class NoticeController {
    private static final int PAGE = 50;

    private final Inbox inbox;
    private final Readers readers;

    NoticeController(Inbox inbox, Readers readers) {
        this.inbox = inbox;
        this.readers = readers;
    }

    @GetMapping("/api/notices")
    InboxView list(@RequestParam(required = false) @Nullable Long before) {
        return view(readers.require(), Optional.ofNullable(before));
    }

    private InboxView view(Reader reader, Optional<Long> before) {
        return new InboxView(
                inbox.list(reader, before, PAGE).stream().map(NoticeView::of).toList(),
                inbox.countUnread(reader),
                inbox.findAddress(reader).orElse(null),
                inbox.sendsMail());
    }

    @GetMapping("/api/notices/count")
    CountView count() {
        return new CountView(inbox.countUnread(readers.require()));
    }

    @PostMapping("/api/notices/{notice}/read")
    CountView read(@PathVariable long notice) {
        Reader reader = readers.require();
        inbox.read(reader, notice);
        return new CountView(inbox.countUnread(reader));
    }

    @PostMapping("/api/notices/read")
    CountView readAll() {
        inbox.readAll(readers.require());
        return count();
    }

    @PutMapping("/api/notices/address")
    InboxView address(@RequestBody AddressRequest asked) {
        Reader reader = readers.require();
        inbox.setAddress(reader, asked.email() == null ? "" : asked.email());
        return view(reader, Optional.empty());
    }

    record CountView(int unread) {}

    /** The newest notices; the address for mail; whether there is a mail server. */
    record InboxView(
            List<NoticeView> notices, int unread, @Nullable String address, boolean mail) {}

    record NoticeView(
            long id, String kind, LocalText title, LocalText text, String link, String at, boolean read, String mail) {
        static NoticeView of(Inbox.Received one) {
            return new NoticeView(
                    one.id(),
                    one.kind(),
                    one.title(),
                    one.text(),
                    one.link(),
                    one.at().toString(),
                    one.read(),
                    one.mail().code());
        }
    }

    record AddressRequest(@Nullable String email) {}
}
