package org.lubanchi.platform.studio.web;

import java.util.List;
import java.util.stream.Stream;
import org.lubanchi.platform.access.ModuleRoutes;
import org.springframework.stereotype.Component;

/** Where the studio answers: whoever works for a unit writes and decides, everybody reads what is published. */
@Component
class StudioRoutes implements ModuleRoutes {
    private static final List<String> SIGNED_IN = List.of(
            "GET /api/studio/reports",
            "POST /api/studio/reports",
            "GET /api/studio/reports/{report}",
            "GET /api/studio/reports/{report}/draft.docx",
            "POST /api/studio/reports/{report}/draft.docx",
            "GET /api/studio/reports/{report}/beginning",
            "POST /api/studio/reports/{report}/beginning",
            "GET /api/studio/reports/{report}/sections/{section}/advice",
            "GET /api/studio/reports/{report}/figures",
            "GET /api/studio/reports/{report}/sections/{section}",
            "PATCH /api/studio/reports/{report}/sections/{section}",
            "PUT /api/studio/reports/{report}/sections/{section}/blocks/{block}",
            "PUT /api/studio/reports/{report}/sections/{section}/advice",
            "PUT /api/studio/reports/{report}/sections/{section}/assignment",
            "GET /api/studio/reports/{report}/sections/{section}/versions",
            "GET /api/studio/reports/{report}/sections/{section}/versions/{version}",
            "POST /api/studio/reports/{report}/sections/{section}/comments",
            "POST /api/studio/reports/{report}/comments/{comment}/resolution",
            "POST /api/studio/reports/{report}/steps",
            "GET /api/studio/reports/{report}/submission",
            "GET /api/studio/reports/{report}/submission/file.{kind}",
            "GET /api/studio/reports/{report}/comparison",
            "PUT /api/studio/reports/{report}/comparison",
            "POST /api/studio/reports/{report}/comparison/checks/{check}",
            "GET /api/studio/reports/{report}/cases",
            "PUT /api/studio/reports/{report}/sections/{section}/cases",
            "GET /api/studio/cases",
            "POST /api/studio/cases",
            "GET /api/studio/cases/{story}",
            "PATCH /api/studio/cases/{story}",
            "POST /api/studio/cases/{story}/state",
            "GET /api/studio/cases/{story}/picture",
            "POST /api/studio/cases/{story}/picture");

    private static final List<String> ANYONE = List.of(
            "GET /api/library",
            "GET /api/library/{address}",
            "GET /api/library/{address}/document",
            "GET /api/library/{address}/tables/{block}.csv",
            "GET /api/library/{address}/file.{kind}");

    @Override
    public List<Address> list() {
        return Stream.concat(
                        SIGNED_IN.stream().map(line -> address(line, false)),
                        ANYONE.stream().map(line -> address(line, true)))
                .toList();
    }

    private static Address address(String line, boolean anyone) {
        int space = line.indexOf(' ');
        return new Address(line.substring(0, space), line.substring(space + 1), anyone);
    }
}
