package org.limen.access.below;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.KeyPairGenerator;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.limen.Http;
import org.limen.LimenTest;
import org.limen.TestOfficers;
import org.limen.access.OfficerId;
import org.limen.access.Post;
import org.limen.access.PostKind;
import org.limen.access.Role;
import org.limen.engine.sync.Origin;
import org.limen.kernel.PostCode;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What decision 32 says of officers on their way down. The node under test is the one above, and then the one below.
@LimenTest
class RosterTest {
    private static final String NEW = "nine quiet herons wait";

    @Autowired
    private TestOfficers officers;

    @Autowired
    private OfficersFlowingDown down;

    @Autowired
    private RosterTaking taking;

    @Autowired
    private RosterTable table;

    @Autowired
    private JdbcClient jdbc;

    private final String unique = UUID.randomUUID().toString().substring(0, 8);
    private final PostCode post = new PostCode("R" + unique.substring(0, 3).toUpperCase(java.util.Locale.ROOT));
    private Http administrator;

    @BeforeEach
    void aPost() {
        administrator = officers.administrator();
        sent(administrator.put(
                "/api/posts/" + post.code(),
                Map.of("name", "A post whose roster is tried", "kind", "road", "lanes", List.of("1"))));
    }

    @Test
    void startPasswordsThatANodeHeldAreWithdrawnWhenItIsShutOut() throws Exception {
        Origin stolen = child("stolen " + unique);
        Origin next = child("next " + unique);
        String unused = made("una." + unique);
        String changed = made("cleo." + unique);
        sent(officers.signIn(changed).post("/api/session/password", Map.of("old", TestOfficers.PASSWORD, "new", NEW)));
        assertThat(flowsTo(stolen)).contains("argon2id");
        assertThat(flowsTo(next)).contains("argon2id");

        sent(administrator.post(
                "/api/links/nodes/revoke", Map.of("publicKey", stolen.publicKey(), "why", "its machine was stolen")));
        assertThat(flowsTo(next)).as("they flow no further").contains(unused).doesNotContain("argon2id");
        assertThat(tried(unused, TestOfficers.PASSWORD))
                .as("what was not changed opens nothing")
                .isEqualTo(401);
        assertThat(tried(changed, NEW)).as("what was changed was never there").isEqualTo(200);
        assertThat(jdbc.sql("SELECT count(*) FROM ledger.entry WHERE kind = 'officer-starts-withdrawn' AND subject = ?")
                        .param(stolen.name())
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void whoseNameOrSubjectAnotherAccountHasIsLeftOutAndTheRestOfARosterIsTaken() {
        String here = "here." + unique;
        UUID own = officers.make(here, Role.FIRST_LINE);
        jdbc.sql("UPDATE access.officer SET subject = ? WHERE id = ?")
                .params("subject " + unique, own)
                .update();
        OfficerId free = new OfficerId(UUID.randomUUID());
        taking.take(
                1,
                roster(
                        listed(new OfficerId(UUID.randomUUID()), here, null),
                        listed(new OfficerId(UUID.randomUUID()), "other." + unique, "subject " + unique),
                        listed(free, "free." + unique, null)));
        assertThat(table.taken().orElseThrow().leftOut())
                .containsExactly(
                        new RosterTable.LeftOut(here, "name-taken"),
                        new RosterTable.LeftOut("other." + unique, "subject-taken"));
        assertThat(tried(here, TestOfficers.PASSWORD))
                .as("the account here is as it was")
                .isEqualTo(200);
        assertThat(state(free)).isEqualTo("free." + unique + " false");

        sent(administrator.put(
                "/api/posts/" + post.code(), Map.of("name", "Still there", "kind", "road", "lanes", List.of("1"))));
        taking.take(2, roster(listed(new OfficerId(UUID.randomUUID()), "new." + unique, null)));
        assertThat(state(free)).as("who is in the roster no more").isEqualTo("free." + unique + " true");
        assertThat(table.taken().orElseThrow().leftOut()).isEmpty();
    }

    private Roster roster(Roster.Listed... listed) {
        return new Roster(
                List.of(new Post(post, "A post whose roster is tried", PostKind.ROAD, List.of("1"))), List.of(listed));
    }

    private Roster.Listed listed(OfficerId id, String name, @org.jspecify.annotations.Nullable String subject) {
        return new Roster.Listed(
                id, name, "Officer from above", List.of(Role.FIRST_LINE), post, "en", false, false, subject, null, 0);
    }

    private String state(OfficerId id) {
        return jdbc.sql("SELECT name || ' ' || locked FROM access.officer WHERE id = ?")
                .param(id.value())
                .query(String.class)
                .single();
    }

    private String made(String name) {
        var wanted = new HashMap<>(TestOfficers.wanted(UUID.randomUUID(), name, Role.SECOND_LINE));
        wanted.put("post", post.code());
        sent(administrator.post("/api/officers", wanted));
        return name;
    }

    /// A node below that runs the post.
    private Origin child(String name) throws Exception {
        String key = Base64.getEncoder()
                .encodeToString(KeyPairGenerator.getInstance("Ed25519")
                        .generateKeyPair()
                        .getPublic()
                        .getEncoded());
        sent(administrator.post("/api/links/children", Map.of("name", name, "publicKey", key)));
        sent(administrator.put("/api/officers/below", Map.of("publicKey", key, "posts", List.of(post.code()))));
        return new Origin(name, key);
    }

    private String flowsTo(Origin child) throws Exception {
        try (InputStream in = down.open(down.offered(child).getFirst(), child)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private int tried(String name, String password) {
        return officers.nobody()
                .post("/api/session", Map.of("name", name, "password", password))
                .status();
    }

    private static void sent(Http.Reply reply) {
        assertThat(reply.status()).as(reply.text()).isBetween(200, 204);
    }
}
