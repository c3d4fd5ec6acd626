package org.lubanchi.platform.evaluation.web;

import java.util.List;
import org.lubanchi.platform.access.ModuleRoutes;
import org.springframework.stereotype.Component;

/** Where evaluation answers; whoever has signed in may ask, and role and unit decide what is told. */
@Component
class EvaluationRoutes implements ModuleRoutes {
    private static final String RUN = "/api/evaluation/runs/{run}";

    @Override
    public List<Address> list() {
        return List.of(
                get("/api/evaluation/standards"),
                get("/api/evaluation/dispensations"),
                post("/api/evaluation/dispensations"),
                post("/api/evaluation/dispensations/{id}/end"),
                get("/api/evaluation/schemes"),
                get("/api/evaluation/schemes/{scheme}/board"),
                get("/api/evaluation/schemes/{scheme}/cards/{scored}"),
                get("/api/evaluation/plans"),
                get("/api/evaluation/papers/{paper}/{unit}/{year}"),
                get("/api/evaluation/papers/{paper}/{unit}/{year}/file.{kind}"),
                get("/api/evaluation/cards/{school}/{year}/file.{kind}"),
                get(RUN + "/cards/{school}/file.{kind}"),
                get("/api/evaluation/warnings"),
                get("/api/evaluation/actions"),
                get("/api/evaluation/actions/history"),
                post("/api/evaluation/actions/plan"),
                post("/api/evaluation/actions/count"),
                get("/api/evaluation/pedigree"),
                get("/api/evaluation/runs"),
                post("/api/evaluation/runs"),
                get(RUN),
                get(RUN + "/cards/{school}"),
                post(RUN + "/entries"),
                get(RUN + "/files"),
                post(RUN + "/files"),
                get(RUN + "/files/{file}"),
                post(RUN + "/assignments"),
                post(RUN + "/marks"),
                post(RUN + "/moderations"),
                post(RUN + "/state"),
                post(RUN + "/objections"),
                post(RUN + "/objections/{objection}/answer"));
    }

    private static Address get(String pattern) {
        return new Address("GET", pattern, false);
    }

    private static Address post(String pattern) {
        return new Address("POST", pattern, false);
    }
}
