package org.lubanchi.platform.http.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.lubanchi.engine.kernel.Issue;
import org.lubanchi.engine.kernel.LocalText;
import org.lubanchi.engine.kernel.Place;
import org.lubanchi.engine.kernel.Severity;
import org.lubanchi.platform.http.ErrorWriter;
import org.lubanchi.platform.http.Refusal;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** No request to the interface brings more than this; one that hides its length is cut while it is read. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class BodyLimit extends OncePerRequestFilter {
    /** What a report may weigh that is handed in to be checked, with what stands around it in the request. */
    static final long REPORT_LIMIT = 51L * 1024 * 1024;

    private static final long LIMIT = 64 * 1024;
    private static final long PATCH_LIMIT = 1024 * 1024;
    private static final long PICTURE_LIMIT = 10L * 1024 * 1024;
    /** A file that proves a figure; what is a little too large is refused by who knows what may be done about it. */
    private static final long EVIDENCE_LIMIT = 11L * 1024 * 1024;

    private static final long LIST_LIMIT = 2L * 1024 * 1024;
    /** A roster of a province as text, which is judged and not kept. */
    private static final long ROSTER_LIMIT = 256L * 1024 * 1024;

    private static final long WORKBOOK_LIMIT = 20 * 1024 * 1024;

    private final ErrorWriter errors;

    BodyLimit(ErrorWriter errors) {
        this.errors = errors;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        long limit = limit(request);
        if (request.getContentLengthLong() > limit) {
            errors.write(response, refusal(request, limit));
        } else {
            chain.doFilter(new Limited(request, limit), response);
        }
    }

    /** A workbook may be large, a patch may hold a pasted block. */
    private static long limit(HttpServletRequest request) {
        if (request.getMethod().equals("PATCH")) {
            return PATCH_LIMIT;
        }
        if (request.getMethod().equals("POST") && takesReports(request.getRequestURI())) {
            return REPORT_LIMIT;
        }
        if (request.getMethod().equals("POST") && request.getRequestURI().endsWith("/judgement")) {
            return ROSTER_LIMIT;
        }
        if (request.getMethod().equals("POST") && request.getRequestURI().endsWith("/picture")) {
            return PICTURE_LIMIT;
        }
        if (request.getMethod().equals("POST") && takesProofs(request.getRequestURI())) {
            return EVIDENCE_LIMIT;
        }
        if (request.getMethod().equals("POST") && request.getRequestURI().equals("/api/register/lists")) {
            return LIST_LIMIT;
        }
        return request.getMethod().equals("POST") && takesTables(request.getRequestURI()) ? WORKBOOK_LIMIT : LIMIT;
    }

    /** Where files come in that prove a figure or an entry of a run. */
    private static boolean takesProofs(String address) {
        return address.endsWith("/evidence")
                || (address.startsWith("/api/evaluation/runs/") && address.endsWith("/files"));
    }

    /** Where whole tables come in: as workbooks, or as rows of another program. */
    private static boolean takesTables(String address) {
        return address.endsWith("/workbooks") || address.endsWith("/rows");
    }

    /** Where Word files of reports come in: to be checked, and drafts that come back. */
    private static boolean takesReports(String address) {
        return address.equals("/api/checks") || address.endsWith("/draft.docx");
    }

    static Refusal refusal(HttpServletRequest request, long limit) {
        return new Refusal(
                Refusal.Kind.TOO_LARGE,
                new Issue(
                        "http.too-large",
                        Severity.BLOCKING,
                        new Place.WholeFile(request.getRequestURI()),
                        new LocalText("请求体过大", "the request brings too much"),
                        new LocalText("不超过 " + limit + " 字节", "at most " + limit + " bytes"),
                        new LocalText("该接口不接收大文件", "this address takes no large files"),
                        new LocalText("请缩小后重发", "make it smaller")));
    }

    /** More came than was allowed. */
    static final class TooLargeException extends IOException {
        private static final long serialVersionUID = 1L;
        private final long limit;

        TooLargeException(long limit) {
            super("More than " + limit + " bytes");
            this.limit = limit;
        }

        long limit() {
            return limit;
        }
    }

    private static final class Limited extends HttpServletRequestWrapper {
        private final long limit;

        Limited(HttpServletRequest request, long limit) {
            super(request);
            this.limit = limit;
        }

        @Override
        public ServletInputStream getInputStream() throws IOException {
            return new Counting(super.getInputStream(), limit);
        }
    }

    private static final class Counting extends ServletInputStream {
        private final ServletInputStream in;
        private final long limit;
        private long count;

        Counting(ServletInputStream in, long limit) {
            this.in = in;
            this.limit = limit;
        }

        @Override
        public int read() throws IOException {
            int value = in.read();
            count(value < 0 ? 0 : 1);
            return value;
        }

        @Override
        public int read(byte[] target, int from, int length) throws IOException {
            int read = in.read(target, from, length);
            count(Math.max(read, 0));
            return read;
        }

        private void count(int read) throws TooLargeException {
            count += read;
            if (count > limit) {
                throw new TooLargeException(limit);
            }
        }

        @Override
        public boolean isFinished() {
            return in.isFinished();
        }

        @Override
        public boolean isReady() {
            return in.isReady();
        }

        @Override
        public void setReadListener(ReadListener listener) {
            in.setReadListener(listener);
        }
    }
}
