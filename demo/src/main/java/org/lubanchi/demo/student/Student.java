package org.lubanchi.demo.student;

import org.lubanchi.demo.city.ProgrammeOffering;
import org.lubanchi.demo.city.School;
import org.lubanchi.demo.city.StudentKind;

/**
 * A synthetic student on the roll (在校生行).
 *
 * @param school where
 * @param kind secondary vocational or skilled-workers
 * @param female whether a woman
 * @param offering programme and track
 * @param grade 1 to 5
 * @param entryYear year of entry
 */
record Student(School school, StudentKind kind, boolean female, ProgrammeOffering offering, int grade, int entryYear) {}
