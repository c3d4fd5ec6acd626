package org.lubanchi.platform.access.internal;

import java.util.concurrent.Semaphore;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;

/** Argon2id with 19 MiB, two passes and one lane (OWASP's first choice for servers), a few at a time. */
@Component
class Passwords {
    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final int LANES = 1;
    private static final int MEMORY_KIB = 19_456;
    private static final int PASSES = 2;
    private static final int AT_A_TIME = 4;

    private final Argon2PasswordEncoder argon2 =
            new Argon2PasswordEncoder(SALT_BYTES, HASH_BYTES, LANES, MEMORY_KIB, PASSES);
    private final Semaphore memory = new Semaphore(AT_A_TIME, true);
    /** No sign-in gets here with an empty password. */
    private final String hashOfNobody = String.valueOf(argon2.encode(""));

    String hash(String password) {
        memory.acquireUninterruptibly();
        try {
            return String.valueOf(argon2.encode(password));
        } finally {
            memory.release();
        }
    }

    boolean matches(String password, String hash) {
        memory.acquireUninterruptibly();
        try {
            return argon2.matches(password, hash);
        } finally {
            memory.release();
        }
    }

    /** Takes as long as a real check, so that time does not tell which accounts exist. */
    void spendTheTimeOfAMatch(String password) {
        if (matches(password, hashOfNobody)) {
            throw new IllegalStateException("An empty password came this far");
        }
    }
}
