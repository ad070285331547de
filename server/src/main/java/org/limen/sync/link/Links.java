package org.limen.sync.link;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.limen.access.PostsBelow;
import org.limen.engine.merkle.Ed25519;
import org.limen.engine.sync.Origin;
import org.limen.kernel.Answer;
import org.limen.kernel.PostCode;
import org.limen.kernel.Refusal;
import org.limen.ledger.Ledger;
import org.limen.ledger.LedgerEvent;
import org.limen.ledger.Page;
import org.limen.sync.log.HeldShelf;
import org.limen.sync.log.NodeTable;
import org.limen.sync.log.Self;
import org.springframework.stereotype.Component;

/// Who may call this node: children made known, nodes shut out, forks looked at. Each is an entry of the ledger, and by
/// it the nodes above learn of it.
@Component
class Links {
    private final Self self;
    private final HeldShelf shelf;
    private final Ledger ledger;
    private final Clock clock;
    private final PostsBelow posts;
    private final NodeTable nodes = new NodeTable();

    Links(Self self, HeldShelf shelf, Ledger ledger, Clock clock, PostsBelow posts) {
        this.self = self;
        this.shelf = shelf;
        this.ledger = ledger;
        this.clock = clock;
        this.posts = posts;
    }

    /// A child, as it is sent: what `./limen node-key` prints there.
    record NewChild(
            @NotBlank @Size(max = 200) @Pattern(regexp = "[^\\x00]*")
            String name,

            @NotBlank @Size(max = 100) String publicKey) {
        Origin origin() {
            return new Origin(name, publicKey);
        }
    }

    /// What is said of a node, as it is sent.
    record SaidOfNode(
            @NotBlank @Size(max = 100) String publicKey,

            @NotBlank @Size(max = 2_000) @Pattern(regexp = "[^\\x00]*")
            String why) {}

    /// Makes a child known. The same again changes nothing.
    Answer<NewChild> know(NewChild child, String officer) {
        if (Ed25519.publicKey(child.publicKey()).isEmpty()) {
            return Answer.refused(Refusal.invalid("key-unreadable", "This is no Ed25519 public key, X.509 in base64."));
        }
        if (child.publicKey().equals(self.origin().publicKey())) {
            return Answer.refused(Refusal.invalid("key-own", "This is this node's own key."));
        }
        return ledger.commit(page -> {
            Optional<NodeTable.Below> before = nodes.find(page.jdbc(), child.publicKey());
            if (before.isPresent() && before.get().revocation() != null) {
                return Answer.refused(
                        Refusal.of("key-revoked", 409, "This key was shut out: set the node up anew, with a new key."));
            }
            if (nodes.know(page.jdbc(), child.origin(), child.publicKey(), now())) {
                enter(page, "child-known", child.origin(), Map.of("officer", officer));
            }
            return Answer.given(child);
        });
    }

    /// Shuts a node out: what it had sent stays, what comes later is kept apart. There is no way back for a key.
    ///
    /// What it held of officers' passwords to begin with is withdrawn.
    Answer<SaidOfNode> revoke(SaidOfNode said, String officer) {
        Answer<PostsBelow.Withdrawn> answer = ledger.commit(page -> {
            Optional<NodeTable.Below> node = nodes.find(page.jdbc(), said.publicKey());
            return node.isEmpty() ? Answer.refused(noSuch()) : Answer.given(revoke(page, node.get(), said, officer));
        });
        return answer.map(withdrawn -> {
            posts.forget(withdrawn);
            return said;
        });
    }

    private PostsBelow.Withdrawn revoke(Page page, NodeTable.Below node, SaidOfNode said, String officer) {
        if (!nodes.revoke(page.jdbc(), said.publicKey(), said.why(), officer, now())) {
            return new PostsBelow.Withdrawn(List.of(), List.of(), List.of());
        }
        long held = shelf.log(node.origin()).map(log -> log.size()).orElse(0L);
        Set<PostCode> of = posts.of(page, said.publicKey());
        enter(
                page,
                "child-revoked",
                node.origin(),
                Map.of("officer", officer, "why", said.why(), "held", held, "posts", of));
        return posts.withdraw(page, of, node.origin().name());
    }

    /// Notes that an officer looked at what lies apart of a node's log; a fork that comes again is told again.
    Answer<SaidOfNode> look(SaidOfNode said, String officer) {
        return ledger.commit(page -> {
            Optional<NodeTable.Below> node = nodes.find(page.jdbc(), said.publicKey());
            if (node.isEmpty()) {
                return Answer.refused(noSuch());
            }
            if (nodes.look(page.jdbc(), said.publicKey(), said.why(), officer, now())) {
                enter(page, "link-looked-at", node.get().origin(), Map.of("officer", officer, "why", said.why()));
            }
            return Answer.given(said);
        });
    }

    private void enter(Page page, String kind, Origin node, Map<String, Object> more) {
        var body = new LinkedHashMap<String, Object>();
        body.put("name", node.name());
        body.put("publicKey", node.publicKey());
        body.putAll(more);
        page.enter(new LedgerEvent(kind, node.name(), now(), body));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private static Refusal noSuch() {
        return Refusal.notFound("No node with this key is known here.");
    }
}
