package org.limen.crossing;

import jakarta.validation.Valid;
import org.limen.access.Allowed;
import org.limen.access.Officer;
import org.limen.access.Role;
import org.limen.crossing.check.ArrivalRequest;
import org.limen.kernel.Problems;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/// The booth's one question: who comes, and may they pass.
@RestController
class ArrivalController {
    private final Arrivals arrivals;

    ArrivalController(Arrivals arrivals) {
        this.arrivals = arrivals;
    }

    @Allowed({Role.FIRST_LINE, Role.SHIFT_LEADER, Role.DEVICE})
    @PostMapping("/api/arrivals")
    ResponseEntity<?> arrive(@RequestBody @Valid ArrivalRequest arrival, Officer officer) {
        return Problems.respondOnce(arrivals.take(arrival, officer));
    }
}
