package org.limen.access.administration;

import static org.limen.access.Role.ADMINISTRATOR;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.limen.access.Allowed;
import org.limen.access.Officer;
import org.limen.access.OfficerId;
import org.limen.access.Role;
import org.limen.access.account.Account;
import org.limen.access.account.Accounts;
import org.limen.access.account.Enrolment;
import org.limen.access.account.Plain;
import org.limen.access.account.RoleCodes;
import org.limen.access.account.SignInName;
import org.limen.access.session.Sessions;
import org.limen.access.session.Token;
import org.limen.kernel.Answer;
import org.limen.kernel.PostCode;
import org.limen.kernel.Problems;
import org.limen.kernel.Refusal;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Officers as an administrator sees and changes them.
@RestController
@RequestMapping("/api/officers")
class OfficerController {
    private final OfficerBook book;
    private final Accounts accounts;
    private final Sessions sessions;

    OfficerController(OfficerBook book, Accounts accounts, Sessions sessions) {
        this.book = book;
        this.accounts = accounts;
        this.sessions = sessions;
    }

    /// @param password absent for an officer who signs in through the provider only
    /// @param subject who this is at the OpenID Connect provider
    record New(
            @NotNull UUID id,
            @NotNull @Size(max = 64) String name,
            @Plain @Size(max = 200) String fullName,
            @RoleCodes List<String> roles,
            @Nullable PostCode post,

            @NotNull @Pattern(regexp = "[a-z]{2,3}(-[A-Za-z0-9]{2,8})*")
            String language,

            @Nullable @Size(max = 1024) String password,
            @Nullable Boolean oneTimeCodeRequired,
            @Nullable @Size(min = 1, max = 255) String subject) {}

    record Changed(
            @NotNull @Size(max = 64) String name,
            @Plain @Size(max = 200) String fullName,
            @RoleCodes List<String> roles,
            @Nullable PostCode post,

            @NotNull @Pattern(regexp = "[a-z]{2,3}(-[A-Za-z0-9]{2,8})*")
            String language,

            @Nullable Boolean oneTimeCodeRequired,
            @Nullable @Size(min = 1, max = 255) String subject) {}

    record NewPassword(@NotBlank @Size(max = 1024) String password) {}

    /// @param fromAbove whether the node above decides on this officer
    record View(
            OfficerId id,
            String name,
            String fullName,
            List<Role> roles,
            @Nullable PostCode post,
            String language,
            boolean locked,
            boolean confirmed,
            Enrolment oneTimeCode,
            boolean oneTimeCodeRequired,
            @Nullable String subject,
            @Nullable Instant lastSignIn,
            int sessions,
            boolean fromAbove) {}

    @Allowed(ADMINISTRATOR)
    @GetMapping
    List<View> all() {
        Map<OfficerId, Integer> counts = sessions.counts();
        Set<OfficerId> fromAbove = book.decidedAbove();
        return accounts.all().stream()
                .map(account -> view(account, counts.getOrDefault(account.id(), 0), fromAbove.contains(account.id())))
                .toList();
    }

    @Allowed(ADMINISTRATOR)
    @PostMapping
    ResponseEntity<?> make(@Valid @RequestBody New wanted, Officer by) {
        String name = SignInName.canonical(wanted.name());
        if (!SignInName.isWellFormed(name)) {
            return Problems.respond(SignInName.invalid());
        }
        return switch (book.make(account(wanted, name), wanted.password(), by.id())) {
            case Answer.Given<OfficerBook.Made>(OfficerBook.Made made) ->
                ResponseEntity.status(made.isNew() ? HttpStatus.CREATED : HttpStatus.OK)
                        .body(view(made.account()));
            case Answer.Refused<OfficerBook.Made>(Refusal refusal) -> Problems.respond(refusal);
        };
    }

    @Allowed(ADMINISTRATOR)
    @PutMapping("/{id}")
    ResponseEntity<?> change(@PathVariable UUID id, @Valid @RequestBody Changed wanted, Officer by) {
        String name = SignInName.canonical(wanted.name());
        return SignInName.isWellFormed(name)
                ? change(id, "officer-changed", before -> after(before, wanted, name), by)
                : Problems.respond(SignInName.invalid());
    }

    @Allowed(ADMINISTRATOR)
    @PostMapping("/{id}/password")
    ResponseEntity<?> setPassword(@PathVariable UUID id, @Valid @RequestBody NewPassword given, Officer by) {
        return Problems.respond(
                book.setPassword(new OfficerId(id), given.password(), by.id()).map(this::view));
    }

    /// Takes the officer's one-time codes back, say because the telephone is lost.
    @Allowed(ADMINISTRATOR)
    @DeleteMapping("/{id}/one-time-code")
    ResponseEntity<?> takeBackOneTimeCode(@PathVariable UUID id, Officer by) {
        return Problems.respond(book.takeBackCodes(new OfficerId(id), by.id()).map(this::view));
    }

    @Allowed(ADMINISTRATOR)
    @PostMapping("/{id}/lock")
    ResponseEntity<?> lock(@PathVariable UUID id, Officer by) {
        return change(id, "officer-locked", before -> before.locked(true), by);
    }

    @Allowed(ADMINISTRATOR)
    @PostMapping("/{id}/unlock")
    ResponseEntity<?> unlock(@PathVariable UUID id, Officer by) {
        return Problems.respond(book.unlock(new OfficerId(id), by.id()).map(this::view));
    }

    @Allowed(ADMINISTRATOR)
    @PostMapping("/{id}/end-sessions")
    ResponseEntity<?> endSessions(@PathVariable UUID id, Officer by) {
        return Problems.respond(book.endSessions(new OfficerId(id), by.id()).map(ended -> Map.of("ended", ended)));
    }

    private ResponseEntity<?> change(UUID id, String kind, UnaryOperator<Account> to, Officer by) {
        return Problems.respond(
                book.change(new OfficerId(id), kind, to, by.id()).map(this::view));
    }

    private static Account account(New wanted, String name) {
        boolean required = Boolean.TRUE.equals(wanted.oneTimeCodeRequired());
        return new Account(
                new OfficerId(wanted.id()),
                name,
                wanted.fullName().strip(),
                roles(wanted.roles()),
                wanted.post(),
                wanted.language(),
                false,
                Account.Secrets.none(required),
                wanted.subject(),
                true,
                null,
                madeFrom(wanted, name, required));
    }

    /// The roles of codes that were checked.
    private static Set<Role> roles(List<String> codes) {
        return codes.stream().map(code -> Role.of(code).orElseThrow()).collect(Collectors.toUnmodifiableSet());
    }

    /// What the request was, but for the password: a quick hash of that must not lie about.
    private static String madeFrom(New wanted, String name, boolean required) {
        return Token.sha256(List.of(
                        name,
                        wanted.fullName().strip(),
                        wanted.roles().stream().sorted().distinct().toList(),
                        String.valueOf(wanted.post()),
                        wanted.language(),
                        required,
                        String.valueOf(wanted.subject()))
                .toString());
    }

    /// What an administrator has written is confirmed by that.
    private static Account after(Account before, Changed wanted, String name) {
        boolean required = Boolean.TRUE.equals(wanted.oneTimeCodeRequired());
        return new Account(
                before.id(),
                name,
                wanted.fullName().strip(),
                roles(wanted.roles()),
                wanted.post(),
                wanted.language(),
                before.locked(),
                before.secrets().requiring(required),
                wanted.subject(),
                true,
                before.lastSignIn(),
                before.madeFrom());
    }

    private View view(Account account) {
        return view(
                account,
                sessions.counts().getOrDefault(account.id(), 0),
                book.decidedAbove().contains(account.id()));
    }

    private static View view(Account account, int sessions, boolean fromAbove) {
        return new View(
                account.id(),
                account.name(),
                account.fullName(),
                account.roles().stream().sorted().toList(),
                account.post(),
                account.language(),
                account.locked(),
                account.confirmed(),
                account.secrets().enrolment(),
                account.secrets().oneTimeCodeRequired(),
                account.subject(),
                account.lastSignIn(),
                sessions,
                fromAbove);
    }
}
