package org.limen.sync.link;

import static org.limen.access.Role.ADMINISTRATOR;
import static org.limen.access.Role.ANALYST;
import static org.limen.access.Role.INSPECTOR;
import static org.limen.access.Role.SHIFT_LEADER;

import jakarta.validation.Valid;
import org.limen.access.Allowed;
import org.limen.access.Officer;
import org.limen.kernel.Problems;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/// How the links stand, and who may call.
@RestController
class LinkController {
    private final LinkStatus status;
    private final Links links;

    LinkController(LinkStatus status, Links links) {
        this.status = status;
        this.links = links;
    }

    @Allowed({SHIFT_LEADER, ANALYST, INSPECTOR, ADMINISTRATOR})
    @GetMapping("/api/links")
    LinkStatus.AllLinks links() {
        return status.now();
    }

    @Allowed(ADMINISTRATOR)
    @PostMapping("/api/links/children")
    ResponseEntity<?> know(@RequestBody @Valid Links.NewChild child, Officer officer) {
        return Problems.respond(links.know(child, officer.name()));
    }

    @Allowed(ADMINISTRATOR)
    @PostMapping("/api/links/nodes/revoke")
    ResponseEntity<?> revoke(@RequestBody @Valid Links.SaidOfNode said, Officer officer) {
        return Problems.respond(links.revoke(said, officer.name()));
    }

    @Allowed({INSPECTOR, ADMINISTRATOR})
    @PostMapping("/api/links/nodes/look")
    ResponseEntity<?> look(@RequestBody @Valid Links.SaidOfNode said, Officer officer) {
        return Problems.respond(links.look(said, officer.name()));
    }
}
