package org.lubanchi.demo.student;

import org.lubanchi.demo.city.ProgrammeOffering;

/**
 * A synthetic graduate (毕业生行).
 *
 * @param group school and kind of student
 * @param offering programme and track; the table shows only the programme
 * @param outcome where to
 * @param bachelorLine whether the bachelor line was reached
 * @param fieldRelated whether the work is related to the field; false when not employed
 * @param income first monthly income in hundredths of a yuan, zero when not employed
 */
record Graduate(
        StudentGroup group,
        ProgrammeOffering offering,
        Outcome outcome,
        boolean bachelorLine,
        boolean fieldRelated,
        long income) {
    boolean employed() {
        return outcome == Outcome.EMPLOYED;
    }

    Graduate withBachelorLine() {
        return new Graduate(group, offering, outcome, true, fieldRelated, income);
    }

    Graduate withFieldRelated() {
        return new Graduate(group, offering, outcome, bachelorLine, true, income);
    }

    Graduate withIncome(long hundredths) {
        return new Graduate(group, offering, outcome, bachelorLine, fieldRelated, hundredths);
    }
}
