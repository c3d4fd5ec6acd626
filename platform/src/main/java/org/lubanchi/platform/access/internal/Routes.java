package org.lubanchi.platform.access.internal;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.lubanchi.platform.access.ModuleRoutes;
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
            signedIn("/api/movements/{unit}/{year}"),
            signedIn("/api/views"),
            signedIn(HttpMethod.POST, "/api/views"),
            signedIn(HttpMethod.DELETE, "/api/views/{id}"),
            signedIn("/api/joint-seals"),
            signedIn(HttpMethod.POST, "/api/joint-seals"),
            signedIn("/api/stock"),
            signedIn("/api/tables"),
            signedIn("/api/tables/{table}"),
            signedIn("/api/tables/{table}/counts"),
            signedIn("/api/tables/{table}/{file}"),
            signedIn("/api/dashboard/file.{kind}"),
            signedIn("/api/open/{unit}/{year}/{file}"),
            signedIn("/api/reports"),
            signedIn("/api/reports/{id}/{unit}/{year}"),
            signedIn("/api/reports/{id}/{unit}/{year}/file.{kind}"),
            anyone(HttpMethod.GET, "/api/openapi.json"),
            signedIn("/api/changes"),
            signedIn("/api/delegations"),
            signedIn(HttpMethod.POST, "/api/delegations"),
            signedIn(HttpMethod.POST, "/api/delegations/{delegation}/revocation"),
            signedIn("/api/working-days"),
            signedIn("/api/rounds"),
            signedIn(HttpMethod.POST, "/api/rounds"),
            signedIn("/api/rounds/choices"),
            signedIn("/api/rounds/authorities"),
            signedIn("/api/rounds/{round}"),
            signedIn("/api/rounds/{round}/board"),
            signedIn("/api/rounds/{round}/steps"),
            signedIn("/api/rounds/{round}/progress"),
            signedIn("/api/rounds/{round}/doubles"),
            signedIn(HttpMethod.POST, "/api/rounds/{round}/extensions"),
            signedIn(HttpMethod.POST, "/api/rounds/{round}/reminders"),
            signedIn(HttpMethod.POST, "/api/rounds/{round}/approvals"),
            signedIn(HttpMethod.POST, "/api/rounds/{round}/seal"),
            signedIn("/api/rounds/{round}/units/{unit}"),
            signedIn("/api/rounds/{round}/units/{unit}/steps"),
            signedIn("/api/rounds/{round}/units/{unit}/assignments"),
            signedIn(HttpMethod.PUT, "/api/rounds/{round}/units/{unit}/assignments"),
            signedIn("/api/rounds/{round}/units/{unit}/tables/{table}"),
            signedIn("/api/rounds/{round}/units/{unit}/tables/{table}/rows"),
            signedIn(HttpMethod.POST, "/api/rounds/{round}/units/{unit}/tables/{table}/judgement"),
            signedIn(HttpMethod.POST, "/api/rounds/{round}/units/{unit}/tables/{table}/rows"),
            signedIn(HttpMethod.PATCH, "/api/rounds/{round}/units/{unit}/tables/{table}"),
            signedIn(HttpMethod.POST, "/api/rounds/{round}/units/{unit}/tables/{table}/carry-over"),
            signedIn(HttpMethod.PUT, "/api/rounds/{round}/units/{unit}/tables/{table}/explanations"),
            signedIn("/api/rounds/{round}/units/{unit}/tables/{table}/differences"),
            signedIn("/api/rounds/{round}/units/{unit}/tables/{table}/problems"),
            signedIn("/api/rounds/{round}/units/{unit}/tables/{table}/comments"),
            signedIn(HttpMethod.POST, "/api/rounds/{round}/units/{unit}/tables/{table}/comments"),
            signedIn(HttpMethod.POST, "/api/rounds/{round}/units/{unit}/tables/{table}/comments/{comment}/settlement"),
            signedIn("/api/rounds/{round}/units/{unit}/tables/{table}/evidence"),
            signedIn(HttpMethod.POST, "/api/rounds/{round}/units/{unit}/tables/{table}/evidence"),
            signedIn("/api/rounds/{round}/units/{unit}/tables/{table}/evidence/{evidence}"),
            signedIn(HttpMethod.POST, "/api/rounds/{round}/units/{unit}/tables/{table}/evidence/{evidence}/removal"),
            signedIn("/api/rounds/{round}/units/{unit}/submission"),
            signedIn(HttpMethod.POST, "/api/rounds/{round}/units/{unit}/submission"),
            signedIn(HttpMethod.POST, "/api/rounds/{round}/units/{unit}/decisions"),
            signedIn("/api/rounds/{round}/units/{unit}/template.xlsx"),
            signedIn(HttpMethod.POST, "/api/rounds/{round}/units/{unit}/workbooks"),
            signedIn("/api/rounds/{round}/units/{unit}/workbooks/{upload}/annotated.xlsx"),
            signedIn(HttpMethod.POST, "/api/rounds/{round}/units/{unit}/workbooks/{upload}/adoption"),
            signedIn(HttpMethod.POST, "/api/notes/{note}/messages"),
            signedIn(HttpMethod.POST, "/api/notes/{note}/acceptance"),
            signedIn("/api/checks"),
            signedIn(HttpMethod.POST, "/api/checks"),
            signedIn("/api/checks/{id}"),
            signedIn("/api/checks/{id}/result"),
            signedIn("/api/checks/{id}/decisions"),
            signedIn("/api/checks/{id}/findings/{number}/decisions"),
            signedIn(HttpMethod.POST, "/api/checks/{id}/findings/{number}/decisions"),
            signedIn(HttpMethod.POST, "/api/checks/{id}/runs"),
            signedIn("/api/checks/{id}/annotated.docx"));

    /** These and the addresses of the applications that are there. */
    static List<Route> with(Collection<ModuleRoutes> applications) {
        return Stream.concat(
                        ALL.stream(),
                        applications.stream()
                                .flatMap(each -> each.list().stream())
                                .map(Routes::read))
                .toList();
    }

    private static Route read(ModuleRoutes.Address address) {
        return new Route(
                HttpMethod.valueOf(address.method()),
                address.pattern(),
                address.anyone() ? Admission.ANYONE : Admission.SIGNED_IN);
    }

    private static Route anyone(HttpMethod method, String pattern) {
        return new Route(method, pattern, Admission.ANYONE);
    }

    private static Route signedIn(String pattern) {
        return signedIn(HttpMethod.GET, pattern);
    }

    private static Route signedIn(HttpMethod method, String pattern) {
        return new Route(method, pattern, Admission.SIGNED_IN);
    }
}
