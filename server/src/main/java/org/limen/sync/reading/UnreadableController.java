package org.limen.sync.reading;

import static org.limen.access.Role.ADMINISTRATOR;
import static org.limen.access.Role.ANALYST;
import static org.limen.access.Role.INSPECTOR;
import static org.limen.access.Role.SHIFT_LEADER;

import java.util.List;
import org.limen.access.Allowed;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Held entries that make no sense to this node, over HTTP; where they stand and why, and nothing of what they say.
@RestController
class UnreadableController {
    private static final int LIMIT_MAX = 500;

    private final Unreadable unreadable;

    UnreadableController(Unreadable unreadable) {
        this.unreadable = unreadable;
    }

    record LaidItems(List<Unreadable.Laid> items) {}

    @Allowed({SHIFT_LEADER, ANALYST, INSPECTOR, ADMINISTRATOR})
    @GetMapping("/api/links/unreadable")
    LaidItems all(@RequestParam(defaultValue = "100") int limit) {
        return new LaidItems(unreadable.all(Math.clamp(limit, 1, LIMIT_MAX)));
    }
}
