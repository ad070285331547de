package org.limen.access.gate;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.limen.access.Allowed;
import org.limen.access.ForPurpose;
import org.limen.access.Open;
import org.limen.access.Purpose;
import org.limen.access.session.Caller;
import org.limen.access.session.Sessions;
import org.limen.kernel.Refusal;
import org.limen.kernel.RefusedException;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/// Denies what is not allowed, before the body of a request is read.
///
/// A controller method is closed unless it carries [Allowed] or [Open].
/// What is no controller method is a file of the console, and open, unless its address lies below `/api` or `/ogc`.
@Component
class Gate implements HandlerInterceptor {
    static final Refusal SIGN_IN_NEEDED = Refusal.of("sign-in-needed", 401, "Sign in first.");
    static final Refusal ROLE_NOT_ALLOWED =
            Refusal.of("role-not-allowed", 403, "None of this officer's roles may do this.");
    static final Refusal CLOSED = Refusal.of("closed", 403, "Nobody may call this.");
    static final Refusal UNFINISHED = Refusal.of(
            "account-unfinished", 403, "Change the password or enrol the one-time code first, as the session says.");

    /// Handlers of libraries, which can't carry our annotations: the API's description is open like the source is.
    private static final List<String> OPEN_LIBRARIES = List.of("org.springdoc.webmvc.api.");

    /// Sent by the console with what it asks of its own accord: that nobody touches it for long ends a session.
    static final String BACKGROUND = "Limen-Background";

    private final Sessions sessions;

    Gate(Sessions sessions) {
        this.sessions = sessions;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (request.getDispatcherType() == DispatcherType.ERROR) {
            return true;
        }
        Optional<Refusal> refusal =
                handler instanceof HandlerMethod method ? refuse(method, request) : refuseFile(request);
        if (refusal.isPresent()) {
            throw new RefusedException(refusal.get());
        }
        return true;
    }

    static boolean isOpen(HandlerMethod method) {
        String type = method.getBeanType().getName();
        return method.hasMethodAnnotation(Open.class) || OPEN_LIBRARIES.stream().anyMatch(type::startsWith);
    }

    private Optional<Refusal> refuse(HandlerMethod method, HttpServletRequest request) {
        if (isOpen(method)) {
            return Optional.empty();
        }
        Allowed allowed = method.getMethodAnnotation(Allowed.class);
        if (allowed == null) {
            return Optional.of(CLOSED);
        }
        Optional<Caller> caller = Caller.of(request);
        if (caller.isEmpty()) {
            return Optional.of(SIGN_IN_NEEDED);
        }
        if (caller.get() instanceof Caller.Person person && request.getHeader(BACKGROUND) == null) {
            sessions.see(person.session());
        }
        return refuse(method, allowed, caller.get(), request);
    }

    private static Optional<Refusal> refuse(
            HandlerMethod method, Allowed allowed, Caller caller, HttpServletRequest request) {
        if (!caller.officer().hasAnyOf(allowed.value())) {
            return Optional.of(ROLE_NOT_ALLOWED);
        }
        if (!caller.finished() && !allowed.unfinished()) {
            return Optional.of(UNFINISHED);
        }
        return method.hasMethodAnnotation(ForPurpose.class) ? refusePurpose(caller, request) : Optional.empty();
    }

    private static Optional<Refusal> refusePurpose(Caller caller, HttpServletRequest request) {
        String named = request.getHeader(ForPurpose.HEADER);
        if (named == null || named.isBlank()) {
            return Optional.of(Refusal.of(
                    "purpose-missing",
                    400,
                    "Personal data is read for a purpose; name it in " + ForPurpose.HEADER + "."));
        }
        return Purpose.of(named)
                .map(purpose -> refusePurpose(caller, purpose))
                .orElseGet(() -> Optional.of(purposeUnknown(named)));
    }

    private static Optional<Refusal> refusePurpose(Caller caller, Purpose purpose) {
        return purpose.openTo(caller.officer().roles())
                ? Optional.empty()
                : Optional.of(new Refusal(
                        "purpose-not-allowed",
                        403,
                        "None of this officer's roles may read for this purpose.",
                        Map.of("purpose", purpose.code())));
    }

    private static Refusal purposeUnknown(String named) {
        return new Refusal(
                "purpose-unknown",
                400,
                "There is no such purpose.",
                Map.of(
                        "purpose",
                        named,
                        "purposes",
                        Arrays.stream(Purpose.values()).map(Purpose::code).toList()));
    }

    private static Optional<Refusal> refuseFile(HttpServletRequest request) {
        boolean service = ConsoleFiles.isService(request.getRequestURI());
        return service && Caller.of(request).isEmpty() ? Optional.of(SIGN_IN_NEEDED) : Optional.empty();
    }
}
