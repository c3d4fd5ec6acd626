package org.lubanchi.demo.student;

import java.util.ArrayList;
import java.util.List;
import org.lubanchi.demo.allocation.Apportionment;
import org.lubanchi.demo.allocation.Draw;
import org.lubanchi.demo.allocation.MarginMatrix;
import org.lubanchi.demo.calibration.Total;
import org.lubanchi.demo.city.CityYear;
import org.lubanchi.demo.city.ProgrammeOffering;
import org.lubanchi.demo.city.School;
import org.lubanchi.demo.city.StudentKind;
import org.lubanchi.demo.city.TaughtProgramme;
import org.lubanchi.demo.city.Track;

/**
 * The students of one kind at one school (学生组).
 *
 * @param school where
 * @param kind secondary vocational or skilled-workers
 * @param enrolment how many
 */
record StudentGroup(School school, StudentKind kind, long enrolment) {
    /** All groups of the year, in the order of the schools; their enrolments add up to both printed kinds. */
    static List<StudentGroup> of(CityYear year) {
        List<School> schools = year.city().schools();
        Draw draw = year.draw("school sizes");
        long[] sizes = new long[schools.size()];
        long[][] seed = new long[schools.size()][];
        for (int i = 0; i < sizes.length; i++) {
            School.Weights weights = schools.get(i).weights();
            sizes[i] = (long) weights.size() * draw.between(985, 1015);
            seed[i] = new long[] {1000 - weights.technicians(), weights.technicians()};
        }
        long enrolment = year.totals().whole(Total.ENROLMENT);
        long technicians = year.totals().whole(Total.TECHNICIANS);
        long[][] cells = MarginMatrix.fit(
                Apportionment.of(enrolment, sizes), new long[] {enrolment - technicians, technicians}, seed);
        List<StudentGroup> groups = new ArrayList<>();
        for (int i = 0; i < sizes.length; i++) {
            if (cells[i][0] > 0) {
                groups.add(new StudentGroup(schools.get(i), StudentKind.SECONDARY_VOCATIONAL, cells[i][0]));
            }
            if (cells[i][1] > 0) {
                groups.add(new StudentGroup(schools.get(i), StudentKind.TECHNICIAN, cells[i][1]));
            }
        }
        return groups;
    }

    /** Shares students of one entry year out over the offerings of the long or the short tracks. */
    List<Share> overOfferings(long count, boolean longTrack, int entryYear) {
        List<ProgrammeOffering> offerings = new ArrayList<>();
        List<Long> weights = new ArrayList<>();
        for (TaughtProgramme programme : school.programmes()) {
            for (Track track : Track.values()) {
                long weight = programme.weight(track, kind);
                if (track.isLong() == longTrack && weight > 0 && programme.entersIn(entryYear)) {
                    offerings.add(new ProgrammeOffering(programme.code(), track));
                    weights.add(weight);
                }
            }
        }
        long[] counts = Apportionment.of(
                count, weights.stream().mapToLong(Long::longValue).toArray());
        List<Share> shares = new ArrayList<>();
        for (int k = 0; k < counts.length; k++) {
            shares.add(new Share(offerings.get(k), counts[k]));
        }
        return shares;
    }

    /**
     * So many in one offering.
     *
     * @param offering which
     * @param count how many
     */
    record Share(ProgrammeOffering offering, long count) {}
}
