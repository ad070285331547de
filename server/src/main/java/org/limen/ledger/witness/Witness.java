package org.limen.ledger.witness;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.limen.engine.merkle.ConsistencyProof;
import org.limen.engine.merkle.Countersignature;
import org.limen.engine.merkle.Ed25519;
import org.limen.engine.merkle.Hash;
import org.limen.engine.merkle.TreeHead;
import org.limen.kernel.Answer;
import org.limen.kernel.NodeIdentity;
import org.limen.kernel.Refusal;
import org.limen.ledger.Ledger;
import org.limen.ledger.LedgerEvent;
import org.limen.ledger.NodeKey;
import org.limen.ledger.Page;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Countersigns the heads of peers, and keeps what peers countersigned here.
@Component
public class Witness {
    private static final Duration CLOCK_AHEAD_MAX = Duration.ofDays(1);
    private static final int NAME_CHARS_MAX = 200;
    private static final String HASH = "[0-9a-f]{64}";

    private final Ledger ledger;
    private final JdbcClient jdbc;
    private final PeerTable peers = new PeerTable();
    private final NodeIdentity node;
    private final NodeKey key;
    private final Clock clock;

    Witness(Ledger ledger, JdbcClient jdbc, NodeIdentity node, NodeKey key, Clock clock) {
        this.ledger = ledger;
        this.jdbc = jdbc;
        this.node = node;
        this.key = key;
        this.clock = clock;
    }

    /// A node and its key, X.509 in base64.
    public record Peer(String name, String publicKey) {}

    /// How far a head reached, and when it was countersigned.
    public record Reached(long size, Instant at) {}

    /// A peer, and how far each of the two has countersigned the other.
    ///
    /// @param theirs the furthest head of the peer that was countersigned here
    /// @param ours   the furthest head of this node that the peer countersigned
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record PeerStanding(
            String name,
            String publicKey,
            @Nullable Reached theirs,
            @Nullable Reached ours) {}

    /// A peer's head with the proof that it follows from the one of `from` entries, as it is sent.
    public record HeadShown(
            @PositiveOrZero long size,
            @NotNull @Pattern(regexp = HASH) String root,
            @NotNull Instant signed,
            @NotBlank @Size(max = 100) String signature,
            @PositiveOrZero long from,
            @NotNull @Size(max = 130) List<@NotNull @Pattern(regexp = HASH) String> path) {
        TreeHead head(String peer) {
            return new TreeHead(peer, size, hash(root), signed, signature);
        }

        ConsistencyProof proof() {
            return new ConsistencyProof(
                    from, size, path.stream().map(HeadShown::hash).toList());
        }

        private static Hash hash(String hex) {
            return Hash.of(HexFormat.of().parseHex(hex));
        }
    }

    /// What a peer says of a head of this node, as it is sent.
    public record Countersigned(
            @PositiveOrZero long size,

            @NotBlank @Size(max = 200) @Pattern(regexp = "[^\\x00]*")
            String by,

            @NotBlank @Size(max = 100) String publicKey,
            @NotNull Instant at,
            @NotBlank @Size(max = 100) String signature) {}

    public List<PeerStanding> peers() {
        return peers.all(jdbc);
    }

    /// Makes a peer known; its key never changes under the same name.
    public Answer<Peer> know(Peer peer, String officer) {
        if (Ed25519.publicKey(peer.publicKey()).isEmpty()) {
            return Answer.refused(Refusal.invalid("key-unreadable", "This is no Ed25519 public key, X.509 in base64."));
        }
        if (peer.name().isBlank() || peer.name().length() > NAME_CHARS_MAX) {
            return Answer.refused(Refusal.invalid("name-wrong", "A node's name has 1 to 200 characters."));
        }
        return ledger.commit(page -> {
            Optional<Peer> before = peers.find(page.jdbc(), peer.name());
            if (before.isPresent()) {
                return before.get().equals(peer)
                        ? Answer.given(peer)
                        : Answer.refused(Refusal.of(
                                "key-differs", 409, "The node " + peer.name() + " is known by another key."));
            }
            Instant now = now();
            peers.insert(page.jdbc(), peer, now);
            page.enter(new LedgerEvent(
                    "peer-known", peer.name(), now, Map.of("publicKey", peer.publicKey(), "officer", officer)));
            return Answer.given(peer);
        });
    }

    /// Countersigns a peer's head that follows from the last one that was countersigned.
    public Answer<Countersigned> show(String name, HeadShown shown) {
        return ledger.commit(page -> {
            Optional<Peer> peer = peers.find(page.jdbc(), name);
            if (peer.isEmpty()) {
                return Answer.refused(Refusal.notFound("No node " + name + " is known here."));
            }
            PublicKey peersKey = Ed25519.publicKey(peer.get().publicKey()).orElseThrow();
            TreeHead head = shown.head(name);
            if (!head.isSignedBy(peersKey)) {
                return Answer.refused(Refusal.invalid(
                        "head-signature-wrong", "The head is not signed with the key of " + name + "."));
            }
            return follow(page, head, shown.proof(), peersKey);
        });
    }

    /// Keeps what a peer said of a head of this node.
    public Answer<Countersigned> keep(Countersigned seen) {
        return ledger.commit(page -> {
            Optional<TreeHead> head = peers.ownHead(page.jdbc(), node.name(), seen.size());
            Optional<Peer> peer = peers.find(page.jdbc(), seen.by());
            if (head.isEmpty() || peer.isEmpty() || !peer.get().publicKey().equals(seen.publicKey())) {
                return Answer.refused(
                        Refusal.notFound("There is no such head here, or no node is known by that name and key."));
            }
            var word = new Countersignature(seen.by(), seen.publicKey(), seen.at(), seen.signature());
            if (!Ed25519.isSpelled(seen.signature())
                    || !word.covers(head.get(), key.pair().getPublic())) {
                return Answer.refused(Refusal.invalid(
                        "countersignature-wrong", "The countersignature does not cover this node's head."));
            }
            if (seen.at().isAfter(now().plus(CLOCK_AHEAD_MAX))) {
                return Answer.refused(
                        Refusal.invalid("clock-ahead", "The peer's clock is over a day ahead of this one."));
            }
            if (peers.keep(page.jdbc(), seen, word.at())) {
                page.enter(new LedgerEvent("head-countersigned-by-peer", seen.by(), now(), seen));
            }
            return Answer.given(seen);
        });
    }

    private Answer<Countersigned> follow(Page page, TreeHead head, ConsistencyProof proof, PublicKey peersKey) {
        Optional<TreeHead> last = peers.lastHead(page.jdbc(), head.node());
        if (last.isPresent()
                && proof.before() != last.get().size()
                && head.size() > last.get().size()) {
            return Answer.refused(new Refusal(
                    "proof-from-elsewhere",
                    409,
                    "The proof must begin at the head that was countersigned last, of "
                            + last.get().size() + " entries.",
                    Map.of("size", last.get().size())));
        }
        if (last.isPresent() && !follows(last.get(), head, proof)) {
            page.enter(new LedgerEvent("peer-head-refused", head.node(), now(), bothHeads(last.get(), head)));
            return Answer.refused(Refusal.of(
                    "history-differs", 409, "This head does not follow from the one that was countersigned before."));
        }
        return Answer.given(countersign(page, head, peersKey));
    }

    private static boolean follows(TreeHead before, TreeHead head, ConsistencyProof proof) {
        if (head.size() == before.size()) {
            return head.root().equals(before.root());
        }
        return head.size() > before.size() && proof.holds(before.root(), head.root());
    }

    private Countersigned countersign(Page page, TreeHead head, PublicKey peersKey) {
        Instant now = now();
        try {
            Countersignature word = Countersignature.sign(head, peersKey, node.name(), now, key.pair());
            peers.saw(page.jdbc(), head, now);
            page.enter(new LedgerEvent("peer-head-countersigned", head.node(), now, told(head)));
            return new Countersigned(head.size(), word.by(), word.publicKey(), word.at(), word.signature());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the node's key can't sign", e);
        }
    }

    private static Map<String, Object> bothHeads(TreeHead before, TreeHead refused) {
        var both = new LinkedHashMap<String, Object>();
        both.put("before", told(before));
        both.put("refused", told(refused));
        return both;
    }

    private static Map<String, Object> told(TreeHead head) {
        var told = new LinkedHashMap<String, Object>();
        told.put("size", head.size());
        told.put("root", head.root().hex());
        told.put("signed", head.signed());
        told.put("signature", head.signature());
        return told;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
