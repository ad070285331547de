package org.limen.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.limen.Http;
import org.limen.LimenTest;
import org.limen.TestOfficers;
import org.limen.kernel.figure.Figure;
import org.limen.kernel.figure.Measuring;
import org.limen.ledger.Ledger;
import org.limen.ledger.LedgerEvent;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;

@LimenTest
class MetricsTest {
    /// A sample of OpenMetrics 1.0, or a line about a family.
    private static final Pattern LINE =
            Pattern.compile("# (TYPE limen_[a-z_]+ (gauge|counter)|HELP limen_[a-z_]+ .+|EOF)"
                    + "|limen_[a-z_]+(\\{[a-z]+=\"[^\"\\\\]*\"})? -?[0-9.]+(E-?[0-9]+)?");

    @Autowired
    TestOfficers officers;

    @Autowired
    Ledger ledger;

    @Test
    void whatIsRecordedIsCountedByKindAndNeverByWhomItIsAbout() {
        String subject = "subject-" + UUID.randomUUID();
        String text = read();
        ledger.commit(page -> {
            page.enter(new LedgerEvent(
                    "metrics-tested", subject, Instant.parse("2026-03-01T08:00:00Z"), Map.of("name", subject)));
            return true;
        });
        String again = read();
        assertThat(value(again, "limen_ledger_entries_total{kind=\"metrics-tested\"}"))
                .isEqualTo(value(text, "limen_ledger_entries_total{kind=\"metrics-tested\"}") + 1);
        assertThat(value(again, "limen_up")).isEqualTo(1);
        assertThat(value(again, "limen_disk_free_bytes")).isPositive();
        assertThat(again).doesNotContain(subject).doesNotContain("first.administrator");
        assertThat(again.lines()).allMatch(line -> LINE.matcher(line).matches());
        assertThat(again).endsWith("# EOF\n");
    }

    @Test
    void answersAreCountedByTheirStatus() {
        Http nobody = officers.nobody();
        double before = value(read(), "limen_requests_total{status=\"4xx\"}");
        assertThat(nobody.get("/api/officers").status()).isEqualTo(401);
        assertThat(value(read(), "limen_requests_total{status=\"4xx\"}")).isGreaterThan(before);
    }

    @Test
    void whoCallsThroughAProxyOrWithoutTheTokenGetsNothing() {
        assertThat(officers.nobody()
                        .with("X-Forwarded-For", "192.0.2.7")
                        .get("/metrics")
                        .status())
                .isEqualTo(403);
        var controller = new MetricsController(List.of(), "a token of this test");
        var request = new MockHttpServletRequest("GET", "/metrics");
        assertThat(controller.metrics(request).getStatusCode().value()).isEqualTo(403);
        request.addHeader("Authorization", "Bearer another");
        assertThat(controller.metrics(request).getStatusCode().value()).isEqualTo(403);
        var from = new MockHttpServletRequest("GET", "/metrics");
        from.setRemoteAddr("192.0.2.7");
        from.addHeader("Authorization", "Bearer a token of this test");
        assertThat(controller.metrics(from).getStatusCode().value()).isEqualTo(200);
        var without = new MetricsController(List.of(), "");
        from.removeHeader("Authorization");
        assertThat(without.metrics(from).getStatusCode().value()).isEqualTo(403);
    }

    @Test
    void whatCannotBeReadIsLeftOutAndSaid() {
        Measuring broken = () -> {
            throw new IllegalStateException("broken on purpose");
        };
        var request = new MockHttpServletRequest("GET", "/metrics");
        var answer = new MetricsController(List.of(broken, () -> List.of(Figure.gauge("x", "One \"x\".", 1.5))), "")
                .metrics(request);
        assertThat(new String((byte[]) answer.getBody(), java.nio.charset.StandardCharsets.UTF_8))
                .isEqualTo("""
                        # TYPE limen_up gauge
                        # HELP limen_up 1 when every figure could be read.
                        limen_up 0
                        # TYPE limen_x gauge
                        # HELP limen_x One \\"x\\".
                        limen_x 1.5
                        # EOF
                        """);
    }

    private String read() {
        Http.Reply reply = officers.nobody().get("/metrics");
        assertThat(reply.status()).as(reply.text()).isEqualTo(200);
        return reply.text();
    }

    private static double value(String text, String sample) {
        return text.lines()
                .filter(line -> line.startsWith(sample + " "))
                .mapToDouble(line -> Double.parseDouble(line.substring(sample.length() + 1)))
                .findFirst()
                .orElse(0);
    }
}
