package org.limen.access.post;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.limen.access.Officer;
import org.limen.access.Post;
import org.limen.access.PostKind;
import org.limen.access.Posts;
import org.limen.kernel.PostCode;
import org.limen.ledger.Ledger;
import org.limen.ledger.LedgerEvent;
import org.limen.ledger.Page;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The posts as rows of `access.post`, all of them kept in memory.
@Component
public class PostTable implements Posts {
    private final JdbcClient jdbc;
    private final Ledger ledger;
    private final Clock clock;
    private volatile @Nullable Map<PostCode, Post> known;

    PostTable(JdbcClient jdbc, Ledger ledger, Clock clock) {
        this.jdbc = jdbc;
        this.ledger = ledger;
        this.clock = clock;
    }

    @Override
    public Optional<Post> find(PostCode code) {
        return Optional.ofNullable(known().get(code));
    }

    @Override
    public List<Post> all() {
        return known().values().stream()
                .sorted(Comparator.comparing(post -> post.code().code()))
                .toList();
    }

    /// Writes a post, new or changed; the same again changes nothing and leaves no entry.
    public synchronized void put(Post post, Officer by) {
        if (find(post.code()).filter(post::equals).isPresent()) {
            return;
        }
        ledger.commit(page -> {
            write(page, post);
            page.enter(new LedgerEvent(
                    "post-changed", post.code().code(), clock.instant(), Map.of("post", post, "by", by.id())));
            return post;
        });
        known().put(post.code(), post);
    }

    private static void write(Page page, Post post) {
        page.jdbc()
                .sql("insert into access.post (code, name, kind, lanes) values (?, ?, ?, ?)"
                        + " on conflict (code) do update"
                        + " set name = excluded.name, kind = excluded.kind, lanes = excluded.lanes")
                .params(
                        post.code().code(),
                        post.name(),
                        post.kind().code(),
                        post.lanes().toArray(String[]::new))
                .update();
    }

    private Map<PostCode, Post> known() {
        Map<PostCode, Post> posts = known;
        return posts == null ? read() : posts;
    }

    private synchronized Map<PostCode, Post> read() {
        Map<PostCode, Post> before = known;
        if (before != null) {
            return before;
        }
        var posts = new ConcurrentHashMap<PostCode, Post>();
        jdbc.sql("select * from access.post")
                .query(PostTable::post)
                .list()
                .forEach(post -> posts.put(post.code(), post));
        known = posts;
        return posts;
    }

    private static Post post(ResultSet row, int number) throws SQLException {
        return new Post(
                new PostCode(row.getString("code")),
                row.getString("name"),
                PostKind.of(row.getString("kind")).orElseThrow(),
                List.of((String[]) row.getArray("lanes").getArray()));
    }
}
