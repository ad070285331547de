package org.limen.metrics;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.limen.access.Open;
import org.limen.kernel.Problems;
import org.limen.kernel.Refusal;
import org.limen.kernel.figure.Figure;
import org.limen.kernel.figure.Measuring;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// The node's figures, to this machine alone or to who shows the token.
///
/// Without a token a proxy on the same machine gets nothing either: it speaks for somebody else.
@RestController
class MetricsController {
    private static final Logger LOG = LoggerFactory.getLogger(MetricsController.class);
    private static final Refusal REFUSED = Refusal.of(
            "metrics-refused",
            403,
            "Metrics are told to this machine alone, or to who shows the node's metrics token.");
    private static final List<String> FORWARDED = List.of("Forwarded", "X-Forwarded-For", "X-Forwarded-Host");
    private static final String BEARER = "Bearer ";

    private final List<Measuring> measuring;
    private final String token;

    MetricsController(List<Measuring> measuring, @Value("${limen.metrics.token}") String token) {
        this.measuring = measuring;
        this.token = token;
    }

    @Open
    @GetMapping("/metrics")
    ResponseEntity<?> metrics(HttpServletRequest request) {
        if (!mayAsk(request)) {
            return Problems.respond(REFUSED);
        }
        return ResponseEntity.ok()
                .header("Content-Type", OpenMetricsText.MEDIA_TYPE)
                .header("Cache-Control", "no-store")
                .body(OpenMetricsText.of(figures()).getBytes(StandardCharsets.UTF_8));
    }

    /// What cannot be read now is left out, and `up` says that something was.
    private List<Figure> figures() {
        var figures = new ArrayList<Figure>();
        boolean up = true;
        for (Measuring one : measuring) {
            try {
                figures.addAll(one.figures());
            } catch (RuntimeException e) {
                LOG.warn("Figures of {} could not be read: {}", one.getClass().getSimpleName(), e.toString());
                up = false;
            }
        }
        figures.addFirst(Figure.gauge("up", "1 when every figure could be read.", up ? 1 : 0));
        return figures;
    }

    private boolean mayAsk(HttpServletRequest request) {
        return token.isEmpty() ? isThisMachine(request) : shows(request.getHeader("Authorization"));
    }

    private boolean shows(@Nullable String authorization) {
        return authorization != null
                && MessageDigest.isEqual(
                        (BEARER + token).getBytes(StandardCharsets.UTF_8),
                        authorization.getBytes(StandardCharsets.UTF_8));
    }

    private static boolean isThisMachine(HttpServletRequest request) {
        if (FORWARDED.stream().anyMatch(name -> request.getHeader(name) != null)) {
            return false;
        }
        try {
            return InetAddress.ofLiteral(request.getRemoteAddr()).isLoopbackAddress();
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
