package org.lubanchi.platform.consistency;

import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * What somebody says to a finding (处理意见), with the reason.
 *
 * @param number the finding's number
 * @param version how often somebody said something to it, from 1
 * @param answer what they say
 * @param reason why; never empty
 * @param account the opaque id of who said it
 * @param name how the account is called
 * @param at when
 * @param carriedFrom the check of an earlier draft it was carried over from
 */
public record FindingDecision(
        int number,
        int version,
        Answer answer,
        String reason,
        String account,
        String name,
        Instant at,
        Optional<String> carriedFrom) {

    /** What can be said to a finding. */
    public enum Answer {
        /** 采纳: it is wrong and will be mended. */
        ACCEPTED,
        /** 不是问题: the checker is mistaken. */
        NOT_A_PROBLEM,
        /** 作者说明: it looks wrong and the author says why it is right. */
        EXPLAINED,
        /** 撤回: what was said before no longer holds. */
        OPEN;

        /** The word in the database and on the wire. */
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /** The answer of this word, if there is one. */
        public static Optional<Answer> find(String code) {
            return Arrays.stream(values())
                    .filter(each -> each.code().equals(code))
                    .findFirst();
        }
    }
}
