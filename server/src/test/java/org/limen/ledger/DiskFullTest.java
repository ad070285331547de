package org.limen.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.limen.LimenTest;
import org.limen.kernel.NodeIdentity;
import org.limen.kernel.RefusedException;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

@LimenTest
class DiskFullTest {
    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JsonMapper json;

    @Autowired
    NodeIdentity node;

    @Autowired
    NodeKey key;

    @Autowired
    Clock clock;

    @Test
    void aFullDiskIsSaidAndNothingIsHalfRecorded() throws Exception {
        var full = new GroupWriter(jdbc, transaction, json, node, key, clock, () -> 1_000L);
        String subject = UUID.randomUUID().toString();
        assertThatThrownBy(() -> full.commit(page -> {
                    page.enter(new LedgerEvent("test", subject, clock.instant(), Map.of()));
                    return 0;
                }))
                .isInstanceOfSatisfying(RefusedException.class, e -> {
                    assertThat(e.refusal().code()).isEqualTo("disk-full");
                    assertThat(e.refusal().status()).isEqualTo(507);
                });
        full.close();
        assertThat(JdbcClient.create(jdbc)
                        .sql("SELECT count(*) FROM ledger.entry WHERE subject = ?")
                        .param(subject)
                        .query(Long.class)
                        .single())
                .isZero();
    }
}
