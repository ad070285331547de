package org.limen.sync.link;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.limen.access.PostsBelow;
import org.limen.engine.sync.Origin;
import org.limen.kernel.PostCode;
import org.limen.ledger.Page;
import org.limen.ledger.kind.EntryKind;
import org.limen.sync.HeldBody;
import org.limen.sync.HeldEntry;
import org.limen.sync.HeldReader;
import org.limen.sync.UnreadableEntries;
import org.limen.sync.log.NodeTable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Learns from a region's ledger which posts it made known and which it shut out, so that their logs are taken here
/// when the region passes them on.
@Component
class KnownBelow implements HeldReader {
    private static final String KNOWN = "child-known";
    private static final String REVOKED = "child-revoked";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final NodeTable nodes = new NodeTable();
    private final PostsBelow posts;
    private final UnreadableEntries unreadable;

    KnownBelow(PostsBelow posts, UnreadableEntries unreadable) {
        this.posts = posts;
        this.unreadable = unreadable;
    }

    @Override
    public String name() {
        return "nodes-below";
    }

    @Override
    public Set<EntryKind> kinds() {
        return Set.of(EntryKind.of(KNOWN), EntryKind.of(REVOKED));
    }

    @Override
    public void read(Page page, HeldEntry entry) {
        if (entry.body() == null) {
            return;
        }
        Optional<JsonNode> object = HeldBody.object(JSON, entry.body()).filter(body -> !HeldBody.hasNul(body));
        if (object.isEmpty()) {
            unreadable.lay(page, this, entry, "its body is no JSON object that can be kept");
            return;
        }
        JsonNode body = object.get();
        var node = new Origin(
                body.path("name").asString(""), body.path("publicKey").asString(""));
        if (entry.kind().name().equals(KNOWN)) {
            nodes.knowThrough(page.jdbc(), node, entry.origin().publicKey(), entry.held());
        } else {
            String by =
                    body.path("officer").asString("") + ", " + entry.origin().name();
            nodes.revokeThrough(
                    page.jdbc(),
                    node.publicKey(),
                    entry.origin().publicKey(),
                    new NodeTable.Revocation(entry.held(), body.path("why").asString(""), by));
            Set<PostCode> of = new HashSet<>(posts(body));
            of.retainAll(posts.of(page, entry.origin().publicKey()));
            posts.withdraw(page, of, node.name());
        }
    }

    /// Whose passwords to begin with the node held; a region of an older release does not say, and what is no code is
    /// no post.
    private static Set<PostCode> posts(JsonNode body) {
        return body.path("posts")
                .valueStream()
                .map(code -> code.asString(""))
                .filter(PostCode::isCode)
                .map(PostCode::new)
                .collect(Collectors.toUnmodifiableSet());
    }
}
