package org.limen.kernel;

import jakarta.validation.ConstraintViolationException;
import java.sql.SQLException;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.DataAccessException;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.transaction.TransactionException;
import org.springframework.web.HttpMediaTypeException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.ServletRequestBindingException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/// Turns what goes wrong on the way to or from a controller into a problem that says what and where.
@RestControllerAdvice
class ProblemAdvice {
    private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(RefusedException e) {
        return Problems.respond(e.refusal());
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> invalid(MethodArgumentNotValidException e) {
        List<Problems.FieldError> errors = e.getBindingResult().getFieldErrors().stream()
                .map(error -> new Problems.FieldError(error.getField(), String.valueOf(error.getDefaultMessage())))
                .toList();
        return Problems.respond(Refusal.of("body-invalid", 422, "The body breaks rules of form."), errors);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> invalid(ConstraintViolationException e) {
        List<Problems.FieldError> errors = e.getConstraintViolations().stream()
                .map(error -> new Problems.FieldError(error.getPropertyPath().toString(), error.getMessage()))
                .toList();
        return Problems.respond(Refusal.of("request-invalid", 422, "The request breaks rules of form."), errors);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> invalid(HandlerMethodValidationException e) {
        return Problems.respond(Refusal.of("request-invalid", 422, "The request breaks rules of form."));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> unreadable(HttpMessageNotReadableException e) {
        Throwable cause = NestedExceptionUtils.getMostSpecificCause(e);
        if (cause instanceof BodyTooLargeException tooLarge) {
            return Problems.respond(tooLarge.refusal());
        }
        String first = String.valueOf(cause.getMessage()).lines().findFirst().orElse("");
        return Problems.respond(Refusal.of("body-unreadable", 400, "The body can't be read: " + first));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> tooLarge(BodyTooLargeException e) {
        return Problems.respond(e.refusal());
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> mismatch(MethodArgumentTypeMismatchException e) {
        return Problems.respond(Refusal.of(
                "parameter-invalid", 400, "The parameter " + e.getName() + " can't be read as it was given."));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> unbound(ServletRequestBindingException e) {
        return Problems.respond(Refusal.of("parameter-missing", 400, String.valueOf(e.getMessage())));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> unsupported(HttpMediaTypeException e) {
        return Problems.respond(Refusal.of("media-type-not-supported", 415, String.valueOf(e.getMessage())));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> unsupported(HttpRequestMethodNotSupportedException e) {
        return Problems.respond(Refusal.of("method-not-allowed", 405, String.valueOf(e.getMessage())));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> absent(NoResourceFoundException e) {
        return Problems.respond(Refusal.notFound("There is nothing at this address."));
    }

    @ExceptionHandler({DataAccessException.class, TransactionException.class})
    ResponseEntity<ProblemDetail> unavailable(RuntimeException e) {
        if (NestedExceptionUtils.getMostSpecificCause(e) instanceof SQLException sql && isDiskFull(sql)) {
            return Problems.respond(Refusal.DISK_FULL);
        }
        LOG.warn("The database did not do what was asked", e);
        return Problems.respond(RECORD_UNAVAILABLE);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> fault(Exception e) {
        LOG.error("A fault of ours", e);
        return Problems.respond(Refusal.of("fault", 500, "A fault of ours. It is in the node's log."));
    }

    static final Refusal RECORD_UNAVAILABLE = Refusal.of(
            "record-unavailable",
            503,
            "The record can't be reached now. Try again with the same id: what was recorded is recorded once.");

    /// SQLSTATE 53100 is PostgreSQL's `disk_full`.
    private static boolean isDiskFull(SQLException e) {
        return "53100".equals(e.getSQLState());
    }
}
