package org.lubanchi.platform.http.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.ShallowEtagHeaderFilter;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * Answers that programs and pages ask for again and again carry a tag of their content: whoever has that content is told that
 * nothing changed instead of being sent it once more.
 */
@Component
class TaggedAnswers extends ShallowEtagHeaderFilter {
    /** As the handlers are addressed. */
    private static final List<String> ADDRESSES = List.of(
            "/api/units",
            "/api/register",
            "/api/register/units/{unit}",
            "/api/changes",
            "/api/notices",
            "/api/rounds",
            "/api/rounds/{round}",
            "/api/rounds/{round}/board",
            "/api/rounds/{round}/steps",
            "/api/rounds/{round}/units/{unit}",
            "/api/rounds/{round}/units/{unit}/steps",
            "/api/rounds/{round}/units/{unit}/submission",
            "/api/rounds/{round}/units/{unit}/tables/{table}",
            "/api/rounds/{round}/units/{unit}/tables/{table}/rows",
            "/api/rounds/{round}/units/{unit}/tables/{table}/problems",
            "/api/rounds/{round}/units/{unit}/tables/{table}/evidence");

    private static final List<PathPattern> PATTERNS =
            ADDRESSES.stream().map(PathPatternParser.defaultInstance::parse).toList();

    /** Whether answers of a handler's address carry a tag. */
    static boolean covers(String address) {
        return ADDRESSES.contains(address);
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        PathContainer path = PathContainer.parsePath(request.getRequestURI());
        return !HttpMethod.GET.matches(request.getMethod())
                || PATTERNS.stream().noneMatch(pattern -> pattern.matches(path));
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-cache");
        super.doFilterInternal(request, response, chain);
    }
}
