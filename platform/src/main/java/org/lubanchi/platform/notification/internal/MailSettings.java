package org.lubanchi.platform.notification.internal;

import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;

/** Whether there is a mail server: {@code spring.mail.host} names it, {@code lubanchi.mail.from} who writes. */
@Component
class MailSettings {
    private final Optional<MailServer> server;

    MailSettings(
            ObjectProvider<JavaMailSender> sender,
            @Value("${lubanchi.mail.from:}") String from,
            @Value("${lubanchi.address:}") String address) {
        this.server = Optional.ofNullable(sender.getIfAvailable())
                .filter(_ -> !from.isBlank())
                .map(known -> new MailServer(known, from, address.replaceAll("/+$", "")));
    }

    Optional<MailServer> server() {
        return server;
    }
}
