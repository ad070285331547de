package org.limen.kernel;

import java.net.URI;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;

/// Answers over HTTP: a value as it is, a refusal as `application/problem+json` (RFC 9457).
///
/// A problem carries `type` (`urn:limen:problem:CODE`), `code`, `params` and, for a body that breaks rules of form,
/// `errors`.
public final class Problems {
    private Problems() {}

    /// One field of a body and what is wrong with it.
    public record FieldError(String field, String message) {}

    public static <T> ResponseEntity<?> respond(Answer<T> answer) {
        return respond(answer, HttpStatus.OK);
    }

    /// Gives a value with the status that its making deserves, `201 Created` say.
    public static <T> ResponseEntity<?> respond(Answer<T> answer, HttpStatus status) {
        return switch (answer) {
            case Answer.Given<T>(T value) -> ResponseEntity.status(status).body(value);
            case Answer.Refused<T>(Refusal refusal) -> respond(refusal);
        };
    }

    /// `201 Created` for what was recorded now, `200 OK` for what was recorded before.
    public static <T> ResponseEntity<?> respondOnce(Answer<Once<T>> answer) {
        return switch (answer) {
            case Answer.Given<Once<T>>(Once<T> once) ->
                ResponseEntity.status(once.isNew() ? HttpStatus.CREATED : HttpStatus.OK)
                        .body(once.value());
            case Answer.Refused<Once<T>>(Refusal refusal) -> respond(refusal);
        };
    }

    public static ResponseEntity<ProblemDetail> respond(Refusal refusal) {
        return respond(refusal, List.of());
    }

    static ResponseEntity<ProblemDetail> respond(Refusal refusal, List<FieldError> errors) {
        return ResponseEntity.status(refusal.status())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(detail(refusal, errors));
    }

    /// The problem's body, for filters that answer before a controller is reached.
    public static ProblemDetail detail(Refusal refusal) {
        return detail(refusal, List.of());
    }

    private static ProblemDetail detail(Refusal refusal, List<FieldError> errors) {
        var detail = ProblemDetail.forStatusAndDetail(HttpStatus.valueOf(refusal.status()), refusal.detail());
        detail.setType(URI.create("urn:limen:problem:" + refusal.code()));
        detail.setTitle(refusal.code().replace('-', ' '));
        detail.setProperties(Map.of("code", refusal.code(), "params", refusal.params(), "errors", errors));
        return detail;
    }
}
