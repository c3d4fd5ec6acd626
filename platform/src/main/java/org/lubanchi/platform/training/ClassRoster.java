package org.lubanchi.platform.training;

import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.lubanchi.engine.kernel.Issue;
import org.lubanchi.platform.access.Reader;

/** Who is in a class (班级名册): signing up, lists from Excel. */
public interface ClassRoster {
    /**
     * Signs somebody up. The same person twice is one sign-up.
     *
     * @param by the school when it signs somebody up; empty when people do it themselves
     * @throws org.lubanchi.platform.http.Refusal when the identity number is none, the class is full or not open
     */
    SignedUp signUp(Optional<Reader> by, long held, Person person);

    /**
     * Takes in a class list from a workbook: all of it or, with every problem at its cell, nothing.
     *
     * @return how many were new in the class
     */
    Taken take(Reader by, long held, Path workbook);

    /** Writes the empty class list of a class. */
    void writeTemplate(Reader by, long held, OutputStream out);

    /** The trainees of a class by name, identity numbers masked. */
    List<Listed> list(long held);

    /** Takes somebody out of a class. */
    void withdraw(Reader by, long held, long trainee);

    /**
     * Somebody who signs up (报名人).
     *
     * @param identity the identity number as typed
     * @param group a code of the list of trainee groups
     */
    record Person(String name, String identity, String group) {
        @Override
        public String toString() {
            return "a person of group " + group;
        }
    }

    /** What signing up came to (报名结果). */
    record SignedUp(long trainee, String masked, boolean already, List<Issue> issues) {
        public SignedUp {
            issues = List.copyOf(issues);
        }
    }

    /** What a class list came to (名单导入结果). */
    record Taken(int rows, int added, List<Issue> issues) {
        public Taken {
            issues = List.copyOf(issues);
        }
    }

    /**
     * A trainee of a class (学员).
     *
     * @param masked the identity number as it may be shown
     * @param hours attended and not doubtful
     * @param overlaps whether another class of theirs runs in the same days
     * @param bySelf whether they signed up on the public page, so that their card is still to be seen
     */
    record Listed(
            long trainee,
            String name,
            String masked,
            String group,
            String state,
            int hours,
            int doubtful,
            boolean overlaps,
            boolean bySelf) {
        @Override
        public String toString() {
            return "trainee " + trainee;
        }
    }
}
