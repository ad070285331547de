package org.limen.oversight;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.limen.Http;
import org.limen.LimenTest;
import org.limen.TestOfficers;
import org.springframework.beans.factory.annotation.Autowired;

@LimenTest
class HealthTest {
    @Autowired
    TestOfficers officers;

    @Test
    void aWatchdogSeesByTheStatusWhetherTravellersCanBeChecked() {
        Http.Reply health = officers.nobody().get("/health");
        assertThat(health.status()).isEqualTo(200);
        assertThat(health.text()).contains("database up").contains("disk up");
        assertThat(officers.nobody().get("/api/health").json().path("disk").asString())
                .isEqualTo("up");
    }

    @Test
    void oldListsDontKeepATravellerFromBeingCheckedAndAFullDiskDoes() {
        assertThat(new HealthController.Health("degraded", "up", "stale", "up", "cut").canWork())
                .isTrue();
        assertThat(new HealthController.Health("degraded", "up", "up", "full", "up").canWork())
                .isFalse();
        assertThat(new HealthController.Health("degraded", "down", "up", "up", "none").canWork())
                .isFalse();
    }
}
