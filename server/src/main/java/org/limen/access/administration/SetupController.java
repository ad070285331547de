package org.limen.access.administration;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.limen.access.OfficerId;
import org.limen.access.Open;
import org.limen.access.Role;
import org.limen.access.account.Account;
import org.limen.access.account.Plain;
import org.limen.access.account.SignInName;
import org.limen.access.session.SignIn;
import org.limen.access.session.SignInLimits;
import org.limen.kernel.Answer;
import org.limen.kernel.Problems;
import org.limen.kernel.Refusal;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/// Makes the first administrator for whoever can read the node's console.
@RestController
class SetupController {
    private final FirstStart firstStart;
    private final OfficerBook book;
    private final SignInLimits limits;

    SetupController(FirstStart firstStart, OfficerBook book, SignInLimits limits) {
        this.firstStart = firstStart;
        this.book = book;
        this.limits = limits;
    }

    record First(
            @NotBlank @Size(max = 64) String code,
            @NotNull @Size(max = 64) String name,
            @Plain @Size(max = 200) String fullName,
            @NotBlank @Size(max = 1024) String password) {}

    @Open
    @PostMapping("/api/setup")
    ResponseEntity<?> setUp(@Valid @RequestBody First first, HttpServletRequest request) {
        Optional<Refusal> refusal = refuse(first, request.getRemoteAddr());
        if (refusal.isPresent()) {
            return Problems.respond(refusal.get());
        }
        Answer<Account> made = book.makeFirst(account(first), first.password());
        return Problems.respond(
                made.map(account -> Map.of("id", account.id(), "name", account.name())), HttpStatus.CREATED);
    }

    private Optional<Refusal> refuse(First first, String address) {
        if (!firstStart.isNeeded()) {
            return Optional.of(FirstStart.DONE);
        }
        Optional<Duration> wait = limits.takeAddress(address);
        if (wait.isPresent()) {
            return wait.map(SignIn::tooMany);
        }
        if (!firstStart.opens(first.code())) {
            return Optional.of(FirstStart.CODE_WRONG);
        }
        return SignInName.isWellFormed(SignInName.canonical(first.name()))
                ? Optional.empty()
                : Optional.of(SignInName.invalid());
    }

    private static Account account(First first) {
        return new Account(
                new OfficerId(UUID.randomUUID()),
                SignInName.canonical(first.name()),
                first.fullName().strip(),
                Set.of(Role.ADMINISTRATOR),
                null,
                "en",
                false,
                Account.Secrets.none(false),
                null,
                true,
                null,
                "");
    }
}
