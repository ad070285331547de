package org.limen.oversight;

import static org.limen.access.Role.ADMINISTRATOR;
import static org.limen.access.Role.INSPECTOR;

import jakarta.validation.Valid;
import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Collectors;
import org.limen.access.Allowed;
import org.limen.access.Officer;
import org.limen.access.Role;
import org.limen.kernel.Problems;
import org.limen.ledger.purge.Purges;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/// Bodies out of the ledger: an inspector and an administrator together order it, whichever of them asks first.
@RestController
class PurgeController {
    private final Purges purges;

    PurgeController(Purges purges) {
        this.purges = purges;
    }

    @Allowed({INSPECTOR, ADMINISTRATOR})
    @GetMapping("/api/ledger/purges")
    Purges.Standing standing() {
        return purges.standing();
    }

    @Allowed({INSPECTOR, ADMINISTRATOR})
    @PostMapping("/api/ledger/purges")
    ResponseEntity<?> ask(@RequestBody @Valid Purges.NewOrder asked, Officer officer) {
        return Problems.respondOnce(purges.ask(asked, person(officer)));
    }

    @Allowed({INSPECTOR, ADMINISTRATOR})
    @PostMapping("/api/ledger/purges/{id}/answer")
    ResponseEntity<?> answer(@PathVariable UUID id, @RequestBody @Valid Purges.OrderAnswer answered, Officer officer) {
        return Problems.respond(purges.answer(id, answered, person(officer)));
    }

    private static Purges.Person person(Officer officer) {
        return new Purges.Person(
                officer.id().value(),
                officer.name(),
                Arrays.stream(Role.values())
                        .filter(officer::has)
                        .map(Role::code)
                        .collect(Collectors.toUnmodifiableSet()));
    }
}
