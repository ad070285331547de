package org.limen.access.gate;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.limen.access.Open;
import org.limen.access.administration.FirstStart;
import org.limen.access.signon.SignOn;
import org.limen.kernel.CountryCode;
import org.limen.kernel.NodeIdentity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// Tells anybody which node this is and how to sign in.
@RestController
class NodeController {
    private final NodeIdentity node;
    private final FirstStart firstStart;
    private final SignOn signOn;
    private final Clock clock;

    NodeController(NodeIdentity node, FirstStart firstStart, SignOn signOn, Clock clock) {
        this.node = node;
        this.firstStart = firstStart;
        this.signOn = signOn;
        this.clock = clock;
    }

    record SingleSignOn(boolean enabled, String url) {}

    record View(
            String name,
            String authority,
            CountryCode state,
            String zone,
            String version,
            boolean demo,
            Instant time,
            boolean setupNeeded,
            @Nullable SingleSignOn singleSignOn) {}

    @Open
    @GetMapping("/api/node")
    View node() {
        return new View(
                node.name(),
                node.authority(),
                node.state(),
                node.zone().getId(),
                version(),
                node.demo(),
                clock.instant(),
                firstStart.isNeeded(),
                signOn.isOn() ? new SingleSignOn(true, SignOn.START) : null);
    }

    private static String version() {
        return Optional.ofNullable(NodeController.class.getPackage().getImplementationVersion())
                .orElse("development");
    }
}
