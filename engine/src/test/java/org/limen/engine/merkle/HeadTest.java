package org.limen.engine.merkle;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class HeadTest {
    private static final Instant SIGNED = Instant.parse("2026-03-01T06:00:01.123456Z");
    private static final Hash HASH = Hash.over("the last entry".getBytes(UTF_8));

    @Test
    void theNodesOwnKeyVerifiesItAndNoOther() throws GeneralSecurityException {
        var keys = newKeys();
        var head = Head.sign("north", 7, HASH, SIGNED, keys.getPrivate());
        assertThat(head.isSignedBy(keys.getPublic())).isTrue();
        assertThat(head.isSignedBy(newKeys().getPublic())).isFalse();
    }

    @Test
    void nothingInItCanBeChanged() throws GeneralSecurityException {
        var keys = newKeys();
        String signature =
                Head.sign("north", 7, HASH, SIGNED, keys.getPrivate()).signature();
        var forged = Stream.of(
                new Head("south", 7, HASH, SIGNED, signature),
                new Head("north", 8, HASH, SIGNED, signature),
                new Head("north", 7, Hash.origin(), SIGNED, signature),
                new Head("north", 7, HASH, SIGNED.plusNanos(1000), signature));
        assertThat(forged).noneMatch(head -> head.isSignedBy(keys.getPublic()));
    }

    @Test
    void aSignatureThatIsNoneIsNotAFailure() throws GeneralSecurityException {
        var key = newKeys().getPublic();
        assertThat(Stream.of("", "not base64!", "AAAA").map(text -> new Head("north", 7, HASH, SIGNED, text)))
                .noneMatch(head -> head.isSignedBy(key));
    }

    private static KeyPair newKeys() throws GeneralSecurityException {
        return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    }
}
