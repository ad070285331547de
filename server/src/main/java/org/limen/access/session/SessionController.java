package org.limen.access.session;

import static org.limen.access.Role.ADMINISTRATOR;
import static org.limen.access.Role.ANALYST;
import static org.limen.access.Role.FIRST_LINE;
import static org.limen.access.Role.INSPECTOR;
import static org.limen.access.Role.OBSERVER;
import static org.limen.access.Role.SECOND_LINE;
import static org.limen.access.Role.SHIFT_LEADER;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.limen.access.Allowed;
import org.limen.access.Open;
import org.limen.access.Posts;
import org.limen.access.account.Accounts;
import org.limen.kernel.Answer;
import org.limen.kernel.Problems;
import org.limen.kernel.Refusal;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// An officer's own session: signing in and out, and what officers may set for themselves.
@RestController
@RequestMapping("/api/session")
class SessionController {
    private final SignIn signIn;
    private final OwnAccount own;
    private final Sessions sessions;
    private final Accounts accounts;
    private final Posts posts;

    SessionController(SignIn signIn, OwnAccount own, Sessions sessions, Accounts accounts, Posts posts) {
        this.signIn = signIn;
        this.own = own;
        this.sessions = sessions;
        this.accounts = accounts;
        this.posts = posts;
    }

    record SigningIn(
            @NotBlank @Size(max = 128) String name,
            @NotBlank @Size(max = 1024) String password,
            @Nullable @Size(max = 16) String oneTimeCode) {}

    record Settings(
            @NotNull @Pattern(regexp = "[a-z]{2,3}(-[A-Za-z0-9]{2,8})*")
            String language) {}

    record NewPassword(
            @NotBlank @Size(max = 1024) String old,
            @NotBlank @Size(max = 1024) @JsonProperty("new") String fresh) {}

    record Code(@NotNull @Pattern(regexp = "[0-9]{6}") String code) {}

    @Open
    @PostMapping
    ResponseEntity<?> signIn(
            @Valid @RequestBody SigningIn given, HttpServletRequest request, HttpServletResponse response) {
        var credentials =
                new SignIn.Credentials(given.name(), given.password(), given.oneTimeCode(), request.getRemoteAddr());
        return switch (signIn.attempt(credentials)) {
            case Answer.Given<Token>(Token token) -> welcome(token, request, response);
            case Answer.Refused<Token>(Refusal refusal) -> refuse(refusal);
        };
    }

    private ResponseEntity<?> welcome(Token token, HttpServletRequest request, HttpServletResponse response) {
        own.leave(SessionCookie.read(request), request.getRemoteAddr());
        SessionCookie.write(request, response, token);
        return sessions.find(token)
                .<ResponseEntity<?>>map(session -> ResponseEntity.ok(view(session)))
                .orElseGet(() -> refuse(Refusal.of("sign-in-refused", 401, "The session ended at once.")));
    }

    private static ResponseEntity<?> refuse(Refusal refusal) {
        ResponseEntity<?> problem = Problems.respond(refusal);
        Object wait = refusal.params().get("retryAfterSeconds");
        return wait == null
                ? problem
                : ResponseEntity.status(problem.getStatusCode())
                        .headers(problem.getHeaders())
                        .header(HttpHeaders.RETRY_AFTER, wait.toString())
                        .body(problem.getBody());
    }

    @Allowed(
            value = {FIRST_LINE, SECOND_LINE, SHIFT_LEADER, OBSERVER, ANALYST, INSPECTOR, ADMINISTRATOR},
            unfinished = true)
    @GetMapping
    SessionView session(Caller.Person caller) {
        return view(caller.session());
    }

    /// Signing out is open, so that it succeeds too when the session ended meanwhile.
    @Open
    @DeleteMapping
    ResponseEntity<Void> signOut(HttpServletRequest request, HttpServletResponse response) {
        own.leave(SessionCookie.read(request), request.getRemoteAddr());
        SessionCookie.clear(request, response);
        return ResponseEntity.noContent().build();
    }

    @Allowed(
            value = {FIRST_LINE, SECOND_LINE, SHIFT_LEADER, OBSERVER, ANALYST, INSPECTOR, ADMINISTRATOR},
            unfinished = true)
    @PutMapping("/settings")
    SessionView settings(Caller.Person caller, @Valid @RequestBody Settings settings) {
        own.speak(caller.officer(), settings.language());
        return view(caller.session());
    }

    @Allowed(
            value = {FIRST_LINE, SECOND_LINE, SHIFT_LEADER, OBSERVER, ANALYST, INSPECTOR, ADMINISTRATOR},
            unfinished = true)
    @PostMapping("/password")
    ResponseEntity<?> password(
            Caller.Person caller, @Valid @RequestBody NewPassword given, HttpServletRequest request) {
        return switch (own.changePassword(caller, given.old(), given.fresh(), request.getRemoteAddr())) {
            case Answer.Given<?> done -> ResponseEntity.ok(view(caller.session()));
            case Answer.Refused<?>(Refusal refusal) -> refuse(refusal);
        };
    }

    /// A new secret for the authenticator app, in force once a code proves that the app has it.
    @Allowed(
            value = {FIRST_LINE, SECOND_LINE, SHIFT_LEADER, OBSERVER, ANALYST, INSPECTOR, ADMINISTRATOR},
            unfinished = true)
    @PostMapping("/one-time-code")
    ResponseEntity<?> offerOneTimeCode(Caller.Person caller) {
        return Problems.respond(own.offerOneTimeCode(caller.account()));
    }

    @Allowed(
            value = {FIRST_LINE, SECOND_LINE, SHIFT_LEADER, OBSERVER, ANALYST, INSPECTOR, ADMINISTRATOR},
            unfinished = true)
    @PutMapping("/one-time-code")
    ResponseEntity<?> enrolOneTimeCode(Caller.Person caller, @Valid @RequestBody Code given) {
        return Problems.respond(own.enrolOneTimeCode(caller, given.code()).map(done -> view(caller.session())));
    }

    private SessionView view(Session session) {
        return SessionView.of(
                accounts.find(session.officer()).orElseThrow(), session, sessions.idleEndsAt(session), posts);
    }
}
