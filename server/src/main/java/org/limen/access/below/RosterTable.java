package org.limen.access.below;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.limen.kernel.PostCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Which posts the nodes below run, the rosters that were made for them, and those that came from above.
@Component
class RosterTable {
    private static final TypeReference<List<LeftOut>> LEFT_OUT = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;

    RosterTable(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /// A roster that was made for a node below.
    record Made(long number, String sha256, Instant issued) {}

    /// A roster that came from above.
    record Taken(long number, Instant at, int officers, List<LeftOut> leftOut) {}

    /// An officer of a roster whom this node could not take.
    record LeftOut(String name, String why) {}

    Set<PostCode> posts(JdbcClient page, String publicKey) {
        return Set.copyOf(page.sql("select post from access.node_post where public_key = ?")
                .param(publicKey)
                .query((row, number) -> new PostCode(row.getString(1)))
                .list());
    }

    Map<String, Set<String>> postsOfAll() {
        var all = new TreeMap<String, Set<String>>();
        jdbc.sql("select public_key, post from access.node_post").query(row -> {
            all.computeIfAbsent(row.getString(1), key -> new TreeSet<>()).add(row.getString(2));
        });
        return all;
    }

    void setPosts(JdbcClient page, String publicKey, Set<PostCode> posts) {
        page.sql("delete from access.node_post where public_key = ?")
                .param(publicKey)
                .update();
        posts.forEach(post -> page.sql("insert into access.node_post (public_key, post) values (?, ?)")
                .params(publicKey, post.code())
                .update());
    }

    Optional<Made> made(String publicKey) {
        return jdbc.sql("select * from access.roster where public_key = ?")
                .param(publicKey)
                .query((row, number) -> new Made(
                        row.getLong("number"),
                        row.getString("sha256"),
                        row.getTimestamp("issued").toInstant()))
                .optional();
    }

    void keep(String publicKey, Made made) {
        jdbc.sql("insert into access.roster (public_key, number, sha256, issued) values (?, ?, ?, ?)"
                        + " on conflict (public_key) do update set number = excluded.number,"
                        + " sha256 = excluded.sha256, issued = excluded.issued")
                .params(publicKey, made.number(), made.sha256(), made.issued().atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<Taken> taken() {
        return jdbc.sql("select * from access.roster_taken order by sequence desc limit 1")
                .query((row, number) -> taken(row))
                .optional();
    }

    void keep(JdbcClient page, Taken taken) {
        page.sql("insert into access.roster_taken (number, taken_at, officers, left_out) values (?, ?, ?, ?)")
                .params(
                        taken.number(),
                        taken.at().atOffset(ZoneOffset.UTC),
                        taken.officers(),
                        json.writeValueAsString(taken.leftOut()))
                .update();
    }

    private Taken taken(ResultSet row) throws SQLException {
        return new Taken(
                row.getLong("number"),
                row.getTimestamp("taken_at").toInstant(),
                row.getInt("officers"),
                json.readValue(row.getString("left_out"), LEFT_OUT));
    }
}
