package org.lubanchi.demo.student;

import java.util.ArrayList;
import java.util.List;
import org.lubanchi.demo.allocation.Draw;
import org.lubanchi.demo.city.CityYear;
import org.lubanchi.demo.city.ProgrammeOffering;
import org.lubanchi.demo.city.ProgrammeTraits;

/**
 * The students of the year, one by one (在校生).
 *
 * <p>Of those beyond grade 1, three in a thousand entered a year earlier than their grade says: they came back from
 * leave. Nobody in grade 1 did, so that new entrants can be counted by grade and by year of entry alike.
 */
final class StudentRoll {
    private static final int RETURNED_PER_MILLE = 3;

    private final CityYear year;
    private final ProgrammeTraits traits;
    private final List<Student> students = new ArrayList<>();

    private StudentRoll(CityYear year, ProgrammeTraits traits) {
        this.year = year;
        this.traits = traits;
    }

    static List<Student> of(CityYear year, List<GradePlan> plans, ProgrammeTraits traits) {
        StudentRoll roll = new StudentRoll(year, traits);
        for (GradePlan plan : plans) {
            StudentGroup group = plan.group();
            Draw draw = year.draw("roll/" + group.school().id() + "/" + group.kind() + "/" + plan.grade());
            roll.add(group, plan.grade(), false, plan.shortTracks(), draw);
            roll.add(group, plan.grade(), true, plan.longTracks(), draw);
        }
        return roll.students;
    }

    private void add(StudentGroup group, int grade, boolean longTrack, long count, Draw draw) {
        if (count == 0) {
            return;
        }
        int entryYear = year.year() - grade + 1;
        for (StudentGroup.Share share : group.overOfferings(count, longTrack, entryYear)) {
            for (boolean female : women(share.offering(), share.count(), draw)) {
                boolean returned = grade > 1 && draw.perMille(RETURNED_PER_MILLE);
                students.add(new Student(
                        group.school(),
                        group.kind(),
                        female,
                        share.offering(),
                        grade,
                        returned ? entryYear - 1 : entryYear));
            }
        }
    }

    private List<Boolean> women(ProgrammeOffering offering, long count, Draw draw) {
        int share = Math.clamp(traits.of(offering.programme()).female() + draw.between(-60, 60), 10, 985);
        long women = (count * share + 500) / 1000;
        List<Boolean> genders = new ArrayList<>();
        for (long k = 0; k < count; k++) {
            genders.add(k < women);
        }
        return draw.shuffled(genders);
    }
}
