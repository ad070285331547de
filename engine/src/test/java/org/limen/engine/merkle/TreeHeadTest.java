package org.limen.engine.merkle;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TreeHeadTest {
    private static final Instant SIGNED = Instant.parse("2026-03-01T06:00:01.123456Z");
    private static final Frontier TREE = Frontier.empty().plus(Hash.over("a leaf".getBytes(UTF_8)));

    @Test
    void theNodesOwnKeyVerifiesItAndNothingInItCanBeChanged() throws GeneralSecurityException {
        var keys = newKeys();
        var head = TreeHead.sign("north", TREE, SIGNED, keys.getPrivate());
        assertThat(head.isSignedBy(keys.getPublic())).isTrue();
        assertThat(head.isSignedBy(newKeys().getPublic())).isFalse();
        assertThat(Ed25519.isSpelled(head.signature())).isTrue();
        var forged = Stream.of(
                new TreeHead("south", 1, head.root(), SIGNED, head.signature()),
                new TreeHead("north", 2, head.root(), SIGNED, head.signature()),
                new TreeHead("north", 1, Hash.origin(), SIGNED, head.signature()),
                new TreeHead("north", 1, head.root(), SIGNED.plusNanos(1000), head.signature()));
        assertThat(forged).noneMatch(other -> other.isSignedBy(keys.getPublic()));
    }

    @Test
    void aHeadOfAChainIsNoHeadOfATree() throws GeneralSecurityException {
        var keys = newKeys();
        var old = Head.sign("north", 1, TREE.root(), SIGNED, keys.getPrivate());
        assertThat(new TreeHead("north", 1, TREE.root(), SIGNED, old.signature()).isSignedBy(keys.getPublic()))
                .isFalse();
    }

    @Test
    void aCountersignatureCoversOneHeadOfOneNode() throws GeneralSecurityException {
        var node = newKeys();
        var witness = newKeys();
        var head = TreeHead.sign("north", TREE, SIGNED, node.getPrivate());
        var other = TreeHead.sign("north", TREE, SIGNED.plusSeconds(1), node.getPrivate());
        var seen = Countersignature.sign(head, node.getPublic(), "centre", SIGNED.plusSeconds(5), witness);
        assertThat(seen.covers(head, node.getPublic())).isTrue();
        assertThat(seen.covers(other, node.getPublic())).isFalse();
        assertThat(seen.covers(head, newKeys().getPublic())).isFalse();
        var forged = Stream.of(
                new Countersignature("south", seen.publicKey(), seen.at(), seen.signature()),
                new Countersignature("centre", "MCow", seen.at(), seen.signature()),
                new Countersignature("centre", seen.publicKey(), seen.at().plusSeconds(1), seen.signature()),
                new Countersignature("centre", seen.publicKey(), seen.at(), "none"));
        assertThat(forged).noneMatch(one -> one.covers(head, node.getPublic()));
    }

    private static KeyPair newKeys() throws GeneralSecurityException {
        return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    }
}
