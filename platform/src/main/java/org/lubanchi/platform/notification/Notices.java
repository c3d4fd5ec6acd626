package org.lubanchi.platform.notification;

import java.util.Collection;
import java.util.Map;
import org.lubanchi.engine.kernel.LocalText;
import org.lubanchi.platform.access.Reader;
import org.lubanchi.platform.audit.AuditTrail.Actor;

/** Tells people something (发通知). */
public interface Notices {
    /**
     * Tells it inside the transaction of what it tells: committed together or not at all. Whoever was told the same
     * before is not told again.
     *
     * @return how many were told
     */
    int post(Notice notice, Collection<Reader> to, Actor by);

    /**
     * What is told (通知).
     *
     * @param kind the id of its template in the definitions
     * @param once names what has happened; the same name is told to the same person once
     * @param values what the template asks for
     * @param link the page on which something can be done about it
     */
    record Notice(String kind, String once, Map<String, LocalText> values, String link) {
        public Notice {
            values = Map.copyOf(values);
        }
    }
}
