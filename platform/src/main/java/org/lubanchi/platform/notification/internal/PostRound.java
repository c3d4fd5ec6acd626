package org.lubanchi.platform.notification.internal;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.lubanchi.platform.notification.Reminding;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** While the program serves: sends what waits every half minute, and lets the modules remind every hour. */
@Component
@ConditionalOnWebApplication
class PostRound implements DisposableBean {
    private static final Logger LOG = LoggerFactory.getLogger(PostRound.class);
    private static final int HOUR = 3_600;
    private static final int FIRST = 60;

    private final List<Reminding> reminding;
    private final Optional<Postman> postman;
    private final long seconds;
    private final ScheduledExecutorService clockwork;
    private final List<Future<?>> rounds = new ArrayList<>();

    PostRound(
            List<Reminding> reminding,
            MailOutbox outbox,
            MailSettings mail,
            Clock clock,
            @Value("${lubanchi.mail.seconds:30}") long seconds) {
        this.reminding = reminding;
        this.postman = mail.server().map(server -> new Postman(outbox, server, clock));
        this.seconds = seconds;
        this.clockwork = Executors.newSingleThreadScheduledExecutor(work -> {
            Thread thread = new Thread(work, "post");
            thread.setDaemon(true);
            return thread;
        });
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        rounds.add(clockwork.scheduleWithFixedDelay(this::remind, FIRST, HOUR, TimeUnit.SECONDS));
        postman.ifPresent(one -> rounds.add(clockwork.scheduleWithFixedDelay(
                () -> go("send mail", one::carry), seconds, seconds, TimeUnit.SECONDS)));
    }

    private void remind() {
        reminding.forEach(each -> go("remind", each::remind));
    }

    /** What goes wrong once, as with a database that restarts, is tried again the next time. */
    private static void go(String what, Runnable work) {
        try {
            work.run();
        } catch (RuntimeException unforeseen) {
            LOG.error("Could not {}; tried again later", what, unforeseen);
        }
    }

    @Override
    public void destroy() {
        rounds.forEach(each -> each.cancel(false));
        clockwork.shutdownNow();
    }
}
