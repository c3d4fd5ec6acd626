package org.lubanchi.platform.notification;

/** What a module reminds people of by itself (自动提醒): looked at every hour while the program serves. */
@FunctionalInterface
public interface Reminding {
    /** Posts what is due; whatever was posted before is not posted again. */
    void remind();
}
