package org.lubanchi.platform.indicator.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.lubanchi.engine.kernel.OrgUnitId;
import org.lubanchi.engine.warehouse.lake.ObjectStore;
import org.lubanchi.platform.access.Purpose;
import org.lubanchi.platform.access.Reader;
import org.lubanchi.platform.access.Readers;
import org.lubanchi.platform.catalogue.Definitions;
import org.lubanchi.platform.lake.CommitPoint;
import org.lubanchi.platform.lake.SealedSnapshot;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Answers that follow from sealed snapshots carry a tag: which snapshots and definitions stand, who asks, on which day, and
 * what for. Whoever has the answer under that tag is told that nothing changed, before anything is computed.
 */
@Component
class SealedAnswers implements WebMvcConfigurer, HandlerInterceptor {
    private static final List<String> ADDRESSES = List.of(
            "/api/dashboard",
            "/api/indicators/*",
            "/api/facts/*/trace",
            "/api/compare/*/*",
            "/api/movements/*/*",
            "/api/stock",
            "/api/tables/*/counts",
            "/api/open/*/*/*");

    private final CommitPoint commits;
    private final Definitions definitions;
    private final Readers readers;
    private final Clock clock;
    /** Another program may word the same figures otherwise. */
    private final String program;

    SealedAnswers(
            CommitPoint commits, Definitions definitions, Readers readers, Clock clock, Supplier<UUID> identities) {
        this.commits = commits;
        this.definitions = definitions;
        this.readers = readers;
        this.clock = clock;
        this.program = identities.get().toString();
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns(ADDRESSES);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        Optional<Reader> reader = readers.find();
        if (reader.isEmpty() || !HttpMethod.GET.matches(request.getMethod())) {
            return true;
        }
        String tag = '"' + tag(request, reader.get()) + '"';
        response.setHeader(HttpHeaders.ETAG, tag);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-cache");
        String known = request.getHeader(HttpHeaders.IF_NONE_MATCH);
        boolean same = known != null && List.of(known.split("\\s*,\\s*", -1)).contains(tag);
        if (same) {
            response.setStatus(HttpStatus.NOT_MODIFIED.value());
        }
        return !same;
    }

    private String tag(HttpServletRequest request, Reader reader) {
        String snapshots =
                commits.listCurrent().stream().map(SealedSnapshot::manifest).collect(Collectors.joining(","));
        String all = String.join(
                "\n",
                program,
                snapshots,
                definitions.catalogue().edition(),
                reader.role().code(),
                reader.unit().value(),
                LocalDate.now(clock).toString(),
                readers.scope(Purpose.FIGURES, LocalDate.now(clock)).units().stream()
                        .map(OrgUnitId::value)
                        .sorted()
                        .collect(Collectors.joining(",")),
                request.getRequestURI(),
                String.valueOf(request.getQueryString()),
                String.valueOf(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE)));
        return ObjectStore.hash(all.getBytes(StandardCharsets.UTF_8)).substring(0, 32);
    }
}
