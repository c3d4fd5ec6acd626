package org.lubanchi.platform.training.web;

import java.util.List;
import java.util.stream.Stream;
import org.lubanchi.platform.access.ModuleRoutes;
import org.springframework.stereotype.Component;

/** Every address of training; the catalogue, signing up and signing in are for everybody. */
@Component
class TrainingRoutes implements ModuleRoutes {
    private static final List<String> FOR_EVERYBODY = List.of(
            "GET /api/training/catalogue",
            "GET /api/training/words",
            "POST /api/training/classes/{id}/sign-ups",
            "POST /api/training/sign-ins");
    private static final List<String> FOR_THE_SIGNED_IN = List.of(
            "GET /api/training/board",
            "POST /api/training/filings",
            "POST /api/training/projects",
            "POST /api/training/classes",
            "GET /api/training/classes/{id}",
            "POST /api/training/classes/{id}/moves",
            "POST /api/training/classes/{id}/sessions",
            "POST /api/training/classes/{id}/trainees",
            "POST /api/training/classes/{id}/withdrawals",
            "GET /api/training/classes/{id}/list.xlsx",
            "POST /api/training/classes/{id}/workbooks",
            "POST /api/training/classes/{id}/entries",
            "POST /api/training/classes/{id}/certificates",
            "POST /api/training/certificates/{id}/moves",
            "POST /api/training/certificates/{id}/replacements",
            "GET /api/training/classes/{id}/statement.pdf",
            "GET /api/training/classes/{id}/certificates/{certificate}/file.pdf",
            "GET /api/training/audit.csv",
            "GET /api/training/sessions/{id}",
            "POST /api/training/sessions/{id}/codes",
            "POST /api/training/sessions/{id}/attendance",
            "POST /api/training/sessions/{id}/confirmations",
            "GET /api/training/money",
            "GET /api/training/caps",
            "POST /api/training/pools",
            "GET /api/training/pools/waiting",
            "POST /api/training/pools/{id}/payouts",
            "POST /api/training/pools/{id}/moves",
            "GET /api/training/overview",
            "GET /api/training/reckoning",
            "GET /api/training/reckoning/{line}",
            "POST /api/training/tasks",
            "GET /api/training/assessments",
            "POST /api/training/assessments",
            "GET /api/training/assessments/{id}",
            "POST /api/training/assessments/{id}/moves",
            "POST /api/training/assessments/{id}/candidates",
            "POST /api/training/assessments/{id}/strikes",
            "POST /api/training/assessments/{id}/scores",
            "POST /api/training/assessments/{id}/certificates",
            "POST /api/training/feeds");

    @Override
    public List<Address> list() {
        return Stream.concat(
                        FOR_EVERYBODY.stream().map(line -> address(line, true)),
                        FOR_THE_SIGNED_IN.stream().map(line -> address(line, false)))
                .toList();
    }

    private static Address address(String line, boolean anyone) {
        int space = line.indexOf(' ');
        return new Address(line.substring(0, space), line.substring(space + 1), anyone);
    }
}
