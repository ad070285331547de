package org.limen.crossing.search;

import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.limen.access.Allowed;
import org.limen.access.Role;
import org.limen.kernel.NodeIdentity;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// The numbers of a post's day.
@RestController
class TodayController {
    private final Today today;
    private final NodeIdentity node;
    private final Clock clock;

    TodayController(Today today, NodeIdentity node, Clock clock) {
        this.today = today;
        this.node = node;
        this.clock = clock;
    }

    @Allowed({Role.FIRST_LINE, Role.SECOND_LINE, Role.SHIFT_LEADER, Role.ANALYST, Role.INSPECTOR, Role.ADMINISTRATOR})
    @GetMapping("/api/today")
    Today.Numbers today(
            @RequestParam(required = false) @Nullable String post,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate on) {
        return today.of(on == null ? LocalDate.ofInstant(clock.instant(), node.zone()) : on, post);
    }
}
