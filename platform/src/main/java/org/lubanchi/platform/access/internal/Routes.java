package org.lubanchi.platform.access.internal;

import java.util.List;
import org.springframework.http.HttpMethod;

/** Every address of the interface and who may use it; an address that is not here answers nobody. */
final class Routes {
    private Routes() {}

    /** Who may use an address; what they then see is decided by the read scope. */
    enum Admission {
        /** Everybody, signed in or not. */
        ANYONE,
        /** Whoever has signed in. */
        SIGNED_IN
    }

    /** One verb at one address, written as its controller writes it. */
    record Route(HttpMethod method, String pattern, Admission admission) {}

    static final List<Route> ALL = List.of(
            anyone(HttpMethod.GET, "/api/status"),
            anyone(HttpMethod.GET, "/api/session"),
            anyone(HttpMethod.POST, "/api/session"),
            anyone(HttpMethod.DELETE, "/api/session"),
            signedIn("/api/units"),
            signedIn("/api/years"),
            signedIn("/api/dashboard"),
            signedIn("/api/indicators"),
            signedIn("/api/indicators/{id}"),
            signedIn("/api/facts/{key}/trace"),
            signedIn("/api/compare/{unit}/{year}"),
            signedIn("/api/reports"),
            signedIn("/api/reports/{id}/{unit}/{year}"),
            signedIn("/api/reports/{id}/{unit}/{year}/file.{kind}"));

    private static Route anyone(HttpMethod method, String pattern) {
        return new Route(method, pattern, Admission.ANYONE);
    }

    private static Route signedIn(String pattern) {
        return new Route(HttpMethod.GET, pattern, Admission.SIGNED_IN);
    }
}
