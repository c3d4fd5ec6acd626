package org.lubanchi.platform.notification.internal;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.eclipse.angus.mail.util.MailConnectException;
import org.lubanchi.platform.notification.internal.MailOutbox.Letter;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;

/**
 * The way to the mail server.
 *
 * @param from who writes
 * @param address where the pages are, without a slash at the end; empty when nobody has said so
 */
record MailServer(JavaMailSender sender, String from, String address) {
    private static final int TRY_LATER = 400;
    private static final int NEVER = 500;

    /** What the mail server said (发信结果). */
    enum Answer {
        TAKEN,
        /** It certainly did not leave, and may later. */
        LATER,
        /** It is refused for good. */
        REFUSED,
        /** The line broke: it may have left. */
        UNKNOWN
    }

    Answer send(Letter letter) {
        try {
            MimeMessage message = sender.createMimeMessage();
            MimeMessageHelper writing = new MimeMessageHelper(message, false, StandardCharsets.UTF_8.name());
            writing.setFrom(from);
            writing.setTo(letter.email());
            writing.setSubject(oneLine(letter.title().zh()));
            writing.setText(text(letter));
            // The same notice always has the same id, by which mail servers tell a repetition.
            message.setHeader("Message-ID", "<notice-" + letter.id() + "@lubanchi>");
            message.setHeader("Auto-Submitted", "auto-generated");
            sender.send(message);
            return Answer.TAKEN;
        } catch (MailAuthenticationException wrongPassword) {
            return Answer.LATER;
        } catch (MailSendException failed) {
            return judge(failed);
        } catch (MailException | MessagingException unwritable) {
            return Answer.REFUSED;
        }
    }

    private String text(Letter letter) {
        String where = address.isEmpty() ? "" : "\n\n" + address + letter.link();
        return letter.text().zh() + "\n\n" + letter.text().en() + where
                + "\n\n"
                + "--\n"
                + "鲁班尺自动发送，请不要回复；不想再收到邮件，请在“消息”页删去邮箱。\n"
                + "Sent by Lubanchi; do not answer. To stop these mails, remove your address on the page of"
                + " messages.\n";
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\s+", " ");
    }

    private static Answer judge(MailSendException failed) {
        for (Throwable at = failed; at != null; at = at.getCause()) {
            if (at instanceof MailConnectException) {
                return Answer.LATER;
            }
        }
        Optional<Integer> code = Arrays.stream(failed.getMessageExceptions())
                .flatMap(each -> code(each).stream())
                .findFirst();
        return code.map(MailServer::ofCode).orElse(Answer.UNKNOWN);
    }

    private static Answer ofCode(int code) {
        if (code >= NEVER) {
            return Answer.REFUSED;
        }
        return code >= TRY_LATER ? Answer.LATER : Answer.UNKNOWN;
    }

    /** The server's own number, wherever in the chain it stands. */
    private static Optional<Integer> code(Throwable thrown) {
        Throwable at = thrown;
        while (at != null) {
            int code = switch (at) {
                case SMTPAddressFailedException address -> address.getReturnCode();
                case SMTPSenderFailedException sender -> sender.getReturnCode();
                case SMTPSendFailedException send -> send.getReturnCode();
                default -> 0;
            };
            if (code > 0) {
                return Optional.of(code);
            }
            at = at instanceof MessagingException chained && chained.getNextException() != null
                    ? chained.getNextException()
                    : at.getCause();
        }
        return Optional.empty();
    }
}
