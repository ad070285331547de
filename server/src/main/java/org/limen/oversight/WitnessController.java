package org.limen.oversight;

import static org.limen.access.Role.ADMINISTRATOR;
import static org.limen.access.Role.INSPECTOR;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.limen.access.Allowed;
import org.limen.access.Officer;
import org.limen.kernel.Problems;
import org.limen.ledger.witness.Witness;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/// Nodes that countersign each other's heads; an administrator says which are known and carries heads between them.
@RestController
class WitnessController {
    private final Witness witness;

    WitnessController(Witness witness) {
        this.witness = witness;
    }

    record Peers(List<Witness.PeerStanding> items) {}

    record PeerKey(@NotBlank @Size(max = 100) String publicKey) {}

    @Allowed({INSPECTOR, ADMINISTRATOR})
    @GetMapping("/api/ledger/peers")
    Peers peers() {
        return new Peers(witness.peers());
    }

    @Allowed(ADMINISTRATOR)
    @PutMapping("/api/ledger/peers/{name}")
    ResponseEntity<?> know(@PathVariable String name, @RequestBody @Valid PeerKey key, Officer officer) {
        return Problems.respond(witness.know(new Witness.Peer(name, key.publicKey()), officer.name()));
    }

    @Allowed(ADMINISTRATOR)
    @PostMapping("/api/ledger/peers/{name}/heads")
    ResponseEntity<?> show(@PathVariable String name, @RequestBody @Valid Witness.HeadShown shown) {
        return Problems.respond(witness.show(name, shown));
    }

    @Allowed(ADMINISTRATOR)
    @PostMapping("/api/ledger/countersignatures")
    ResponseEntity<?> keep(@RequestBody @Valid Witness.Countersigned seen) {
        return Problems.respond(witness.keep(seen));
    }
}
