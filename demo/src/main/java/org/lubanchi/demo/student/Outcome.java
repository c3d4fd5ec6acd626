package org.lubanchi.demo.student;

import java.util.Optional;
import org.lubanchi.demo.calibration.Total;

/** Where a graduate went, and by which route (去向). */
enum Outcome {
    SINGLE_EXAM("further_study", "single_exam", Total.SINGLE_EXAM),
    INTEGRATED("further_study", "integrated", Total.INTEGRATED),
    SELF_ADMISSION("further_study", "self_admission", Total.SELF_ADMISSION),
    RECOMMENDED("further_study", "recommended", Total.RECOMMENDED),
    TECHNICIAN_STAGE("further_study", "technician", Total.TECHNICIAN_STAGE),
    EMPLOYED("employed", "", Total.EMPLOYED),
    NOT_PLACED("not_placed", "", Total.GRADUATES);

    private final String destination;
    private final String route;
    private final Total total;

    Outcome(String destination, String route, Total total) {
        this.destination = destination;
        this.route = route;
        this.total = total;
    }

    /** The code of the destination. */
    String destination() {
        return destination;
    }

    /** The code of the route to further study, if it is one. */
    Optional<String> route() {
        return route.isEmpty() ? Optional.empty() : Optional.of(route);
    }

    /** The total it adds up to; those not placed are what is left of the graduates. */
    Total total() {
        return total;
    }

    /** Whether it leads to further study. */
    boolean isFurtherStudy() {
        return destination.equals("further_study");
    }
}
