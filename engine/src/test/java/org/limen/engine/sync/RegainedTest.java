package org.limen.engine.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.limen.engine.merkle.TreeHead;

/// What a node that was set back takes of a copy of its own log.
class RegainedTest {
    private static final Instant AT = Instant.parse("2026-03-01T08:00:00Z");

    private final KeyPair keys;
    private final Origin self;
    private final LogInMemory whole;
    private final LogInMemory left;

    RegainedTest() throws Exception {
        keys = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        self = new Origin(
                "post", Base64.getEncoder().encodeToString(keys.getPublic().getEncoded()));
        whole = new LogInMemory(self);
        left = new LogInMemory(self);
        for (int i = 1; i <= 5; i++) {
            Carried entry = entry(i);
            whole.append(entry);
            if (i <= 2) {
                left.append(entry);
            }
        }
        whole.sign(TreeHead.sign("post", whole.treeAt(5), AT, keys.getPrivate()));
    }

    @Test
    void whatLiesBehindTheEndIsTakenAndNothingTwice() {
        assertThat(of(portion(), left)).isEqualTo(new Regained.Behind(whole.entries(2, 5, Integer.MAX_VALUE)));
        assertThat(of(portion(), whole)).isEqualTo(new Regained.Behind(List.of()));
    }

    @Test
    void aLogThatWentOnAMissingPartAChangedEntryAndAnotherSignatureAreRefused() throws Exception {
        LogInMemory wentOn = new LogInMemory(self);
        wentOn.append(entry(1));
        wentOn.append(entry(9));
        assertThat(of(portion(), wentOn)).isEqualTo(new Regained.Refused(Regained.Why.LOG_WENT_ON));

        LogInMemory shorter = new LogInMemory(self);
        shorter.append(entry(1));
        Portion behind = Portion.of(whole, 2, Integer.MAX_VALUE).orElseThrow();
        assertThat(of(behind, shorter)).isEqualTo(new Regained.Refused(Regained.Why.PORTION_MISSING));

        List<Carried> changed = List.of(entry(3), entry(4), entry(6));
        assertThat(of(new Portion(self, 2, behind.before(), changed, behind.head()), left))
                .isEqualTo(new Regained.Refused(Regained.Why.ROOT_WRONG));

        KeyPair other = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        TreeHead forged = TreeHead.sign("post", whole.treeAt(5), AT, other.getPrivate());
        assertThat(of(new Portion(self, 2, behind.before(), behind.entries(), forged), left))
                .isEqualTo(new Regained.Refused(Regained.Why.HEAD_SIGNATURE_WRONG));
    }

    private Portion portion() {
        return Portion.of(whole, 0, Integer.MAX_VALUE).orElseThrow();
    }

    private Regained of(Portion portion, LogInMemory log) {
        return Regained.of(portion, self, log.treeAt(log.written()), log.hashAt(log.written()));
    }

    private static Carried entry(int number) {
        var id = new UUID(0, number);
        return new Carried(id, "test", "entry " + number, AT, AT, new Carried.Whole("00".repeat(16), "{}"));
    }
}
