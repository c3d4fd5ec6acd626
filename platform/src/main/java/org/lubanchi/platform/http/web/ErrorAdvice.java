package org.lubanchi.platform.http.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.lubanchi.engine.kernel.Failure;
import org.lubanchi.engine.kernel.Issue;
import org.lubanchi.engine.kernel.LocalText;
import org.lubanchi.engine.kernel.Place;
import org.lubanchi.engine.kernel.Severity;
import org.lubanchi.platform.http.ErrorBody;
import org.lubanchi.platform.http.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** Turns whatever went wrong into the five parts; what is ours gets a number and goes to the log. */
@RestControllerAdvice
class ErrorAdvice {
    private static final Logger LOG = LoggerFactory.getLogger(ErrorAdvice.class);
    private final Supplier<UUID> incidents;

    ErrorAdvice(Supplier<UUID> incidents) {
        this.incidents = incidents;
    }

    @ExceptionHandler
    ResponseEntity<ErrorBody> refusal(Refusal refusal) {
        return ResponseEntity.status(refusal.kind().status()).body(ErrorBody.of(List.of(refusal.issue())));
    }

    @ExceptionHandler
    ResponseEntity<ErrorBody> failure(Failure failure) {
        return switch (failure.category()) {
            case USER -> ResponseEntity.badRequest().body(ErrorBody.of(failure.issues()));
            case ENVIRONMENT -> logged(HttpStatus.SERVICE_UNAVAILABLE, failure, failure.issues());
            case STORE, INTERNAL -> logged(HttpStatus.INTERNAL_SERVER_ERROR, failure, failure.issues());
        };
    }

    @ExceptionHandler
    ResponseEntity<ErrorBody> noSuchPage(NoResourceFoundException missing) {
        return refusal(Refusal.notFound("/" + missing.getResourcePath()));
    }

    @ExceptionHandler
    ResponseEntity<ErrorBody> wrongVerb(HttpRequestMethodNotSupportedException wrong, HttpServletRequest request) {
        Refusal told = Refusal.badRequest(
                request.getRequestURI(),
                wrong.getMethod(),
                new LocalText("该地址支持的方法", "a method that this address knows"));
        return refusal(new Refusal(Refusal.Kind.METHOD, told.issue()));
    }

    @ExceptionHandler
    ResponseEntity<ErrorBody> unreadable(MethodArgumentTypeMismatchException wrong) {
        return refusal(Refusal.badRequest(
                wrong.getName(),
                String.valueOf(wrong.getValue()),
                wrong.getRequiredType() == int.class
                        ? new LocalText("整数，如 2023", "a whole number, such as 2023")
                        : new LocalText("接口约定的写法", "a value as the interface says")));
    }

    @ExceptionHandler
    ResponseEntity<ErrorBody> missing(MissingServletRequestParameterException missing) {
        return refusal(Refusal.badRequest(
                missing.getParameterName(), "", new LocalText("该参数必填", "this parameter must be given")));
    }

    @ExceptionHandler
    ResponseEntity<ErrorBody> unreadable(HttpMessageNotReadableException wrong, HttpServletRequest request) {
        if (wrong.getMostSpecificCause() instanceof BodyLimit.TooLargeException tooLarge) {
            return refusal(BodyLimit.refusal(request, tooLarge.limit()));
        }
        return refusal(Refusal.badRequest(
                request.getRequestURI(), "JSON", new LocalText("符合接口约定的 JSON", "JSON as the interface says")));
    }

    @ExceptionHandler
    ResponseEntity<ErrorBody> missing(MissingServletRequestPartException missing) {
        return refusal(Refusal.badRequest(
                missing.getRequestPartName(), "", new LocalText("一个文件", "a file in this part of the request")));
    }

    /** An upload that hides its length is cut by the server while it is read. */
    @ExceptionHandler
    ResponseEntity<ErrorBody> upload(MultipartException wrong, HttpServletRequest request) {
        return refusal(
                wrong instanceof MaxUploadSizeExceededException
                        ? BodyLimit.refusal(request, BodyLimit.REPORT_LIMIT)
                        : Refusal.badRequest(
                                request.getRequestURI(),
                                "multipart",
                                new LocalText("完整的文件上传", "a whole upload of a file")));
    }

    @ExceptionHandler
    ResponseEntity<ErrorBody> unforeseen(Exception unforeseen, HttpServletRequest request) {
        Optional<Issue> around = PassingFaults.issueOf(unforeseen, request.getRequestURI());
        if (around.isPresent()) {
            return logged(HttpStatus.SERVICE_UNAVAILABLE, unforeseen, List.of(around.get()));
        }
        Issue issue = new Issue(
                "platform.unforeseen",
                Severity.BLOCKING,
                new Place.WholeFile(request.getRequestURI()),
                new LocalText("程序出错", "the program went wrong"),
                new LocalText("正常应答", "an answer"),
                new LocalText("这是程序的问题，不是您的", "this is our fault, not yours"),
                new LocalText("请把事件编号告诉管理员", "tell the administrator the incident number"));
        return logged(HttpStatus.INTERNAL_SERVER_ERROR, unforeseen, List.of(issue));
    }

    private ResponseEntity<ErrorBody> logged(HttpStatus status, Exception cause, List<Issue> issues) {
        String incident = incidents.get().toString();
        LOG.error("Incident {}", incident, cause);
        return ResponseEntity.status(status).body(ErrorBody.of(issues, incident));
    }
}
