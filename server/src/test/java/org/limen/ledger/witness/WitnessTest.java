package org.limen.ledger.witness;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.limen.Http;
import org.limen.LimenTest;
import org.limen.TestOfficers;
import org.limen.engine.merkle.ConsistencyProof;
import org.limen.engine.merkle.Countersignature;
import org.limen.engine.merkle.Frontier;
import org.limen.engine.merkle.Hash;
import org.limen.engine.merkle.MerkleTree;
import org.limen.engine.merkle.Subtrees;
import org.limen.engine.merkle.TreeHead;
import org.limen.kernel.NodeIdentity;
import org.limen.ledger.Ledger;
import org.limen.ledger.LedgerEvent;
import org.limen.ledger.LedgerFile;
import org.limen.ledger.LedgerReader;
import org.limen.ledger.NodeKey;
import org.limen.ledger.export.ExportVerifier;
import org.limen.ledger.export.Known;
import org.limen.ledger.export.Verdict;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

@LimenTest
class WitnessTest {
    private static final Instant AT = Instant.parse("2026-03-01T08:00:00Z");

    @Autowired
    TestOfficers officers;

    @Autowired
    Ledger ledger;

    @Autowired
    LedgerReader reader;

    @Autowired
    NodeIdentity node;

    @Autowired
    NodeKey key;

    @Autowired
    DataSource database;

    @Autowired
    JdbcClient jdbc;

    @Test
    void aPeersHeadIsCountersignedAsLongAsItFollowsFromThoseBefore() throws Exception {
        Http administrator = officers.administrator();
        KeyPair peer = newKeys();
        String name = "South " + UUID.randomUUID();
        String heads = "/api/ledger/peers/" + name.replace(" ", "%20") + "/heads";
        assertThat(administrator.post(heads, shown(name, 3, 0, "a", peer)).status())
                .isEqualTo(404);
        know(name, peer);
        TreeHead first = head(name, 3, "a", peer);
        Http.Reply word = administrator.post(heads, shown(name, 3, 0, "a", peer));
        assertThat(word.status()).as(word.text()).isEqualTo(200);
        var countersigned = new Countersignature(
                word.json().path("by").asString(),
                word.json().path("publicKey").asString(),
                Instant.parse(word.json().path("at").asString()),
                word.json().path("signature").asString());
        assertThat(countersigned.publicKey()).isEqualTo(key.publicKey());
        assertThat(countersigned.covers(first, peer.getPublic())).isTrue();

        assertThat(administrator.post(heads, shown(name, 9, 0, "a", peer)).code())
                .isEqualTo("proof-from-elsewhere");
        assertThat(administrator.post(heads, shown(name, 9, 3, "a", peer)).status())
                .isEqualTo(200);
        assertThat(standing(administrator, name).path("theirs").path("size").asLong())
                .isEqualTo(9);
        assertThat(standing(administrator, name).has("ours")).isFalse();
        assertThat(administrator
                        .post(heads, shown(name, 12, 9, "other history", peer))
                        .code())
                .isEqualTo("history-differs");
        assertThat(administrator.post(heads, shown(name, 3, 0, "a", peer)).code())
                .isEqualTo("history-differs");
        assertThat(administrator.post(heads, shown(name, 12, 9, "a", newKeys())).code())
                .isEqualTo("head-signature-wrong");
        assertThat(jdbc.sql("SELECT kind FROM ledger.entry WHERE subject = ? ORDER BY sequence")
                        .param(name)
                        .query(String.class)
                        .list())
                .containsExactly(
                        "peer-known",
                        "peer-head-countersigned",
                        "peer-head-countersigned",
                        "peer-head-refused",
                        "peer-head-refused");
    }

    @Test
    void whatAPeerCountersignedHereGoesIntoTheExport() throws Exception {
        KeyPair peer = newKeys();
        String name = "Centre " + UUID.randomUUID();
        know(name, peer);
        ledger.commit(page -> {
            page.enter(new LedgerEvent("test", "x", AT, Map.of()));
            return true;
        });
        LedgerReader.SignedHead own = reader.head().orElseThrow();
        var head = new TreeHead(
                node.name(),
                own.sequence(),
                Hash.of(HexFormat.of().parseHex(own.root())),
                own.signed(),
                own.signature());
        var word = Countersignature.sign(head, key.pair().getPublic(), name, AT, peer);
        Map<String, Object> seen = Map.of(
                "size",
                own.sequence(),
                "by",
                name,
                "publicKey",
                word.publicKey(),
                "at",
                AT,
                "signature",
                word.signature());
        Http administrator = officers.administrator();
        for (int i = 0; i < 2; i++) {
            Http.Reply kept = administrator.post("/api/ledger/countersignatures", asJson(seen));
            assertThat(kept.status()).as(kept.text()).isEqualTo(200);
        }
        var other = Countersignature.sign(head, newKeys().getPublic(), name, AT, peer);
        assertThat(administrator
                        .post(
                                "/api/ledger/countersignatures",
                                asJson(Map.of(
                                        "size",
                                        own.sequence(),
                                        "by",
                                        name,
                                        "publicKey",
                                        word.publicKey(),
                                        "at",
                                        AT,
                                        "signature",
                                        other.signature())))
                        .code())
                .isEqualTo("countersignature-wrong");
        assertThat(standing(administrator, name).path("ours").path("size").asLong())
                .isEqualTo(own.sequence());
        var out = new ByteArrayOutputStream();
        LedgerFile.write(database, node.name(), key, out);
        assertThat(ExportVerifier.verify(new ByteArrayInputStream(out.toByteArray()), Known.NOTHING))
                .isInstanceOfSatisfying(
                        Verdict.Intact.class,
                        intact -> assertThat(intact.witnesses()).contains(name));
    }

    private void know(String name, KeyPair peer) {
        String publicKey = Base64.getEncoder().encodeToString(peer.getPublic().getEncoded());
        Http.Reply known = officers.administrator()
                .put("/api/ledger/peers/" + name.replace(" ", "%20"), Map.of("publicKey", publicKey));
        assertThat(known.status()).as(known.text()).isEqualTo(200);
    }

    private static JsonNode standing(Http administrator, String name) {
        for (JsonNode peer : administrator.get("/api/ledger/peers").json().path("items")) {
            if (peer.path("name").asString().equals(name)) {
                return peer;
            }
        }
        throw new AssertionError("no peer " + name);
    }

    private static Map<String, Object> asJson(Map<String, Object> seen) {
        var json = new java.util.HashMap<>(seen);
        json.put("at", seen.get("at").toString());
        return json;
    }

    private static Map<String, Object> shown(String name, long size, long from, String history, KeyPair keys)
            throws GeneralSecurityException {
        TreeHead head = head(name, size, history, keys);
        ConsistencyProof proof = new MerkleTree(size, subtrees(history)).consistency(from);
        return Map.of(
                "size",
                size,
                "root",
                head.root().hex(),
                "signed",
                head.signed().toString(),
                "signature",
                head.signature(),
                "from",
                from,
                "path",
                proof.path().stream().map(Hash::hex).toList());
    }

    private static TreeHead head(String name, long size, String history, KeyPair keys) throws GeneralSecurityException {
        return TreeHead.sign(name, Frontier.of(size, subtrees(history)), AT.plusSeconds(size), keys.getPrivate());
    }

    /// The subtrees of a made-up ledger.
    private static Subtrees subtrees(String history) {
        return place -> {
            List<Hash> leaves = new ArrayList<>(LongStream.range(place.from(), place.to())
                    .mapToObj(i -> Hash.over((history + i).getBytes(UTF_8)))
                    .toList());
            Frontier tree = Frontier.empty();
            for (Hash leaf : leaves) {
                tree = tree.plus(leaf);
            }
            return tree.root();
        };
    }

    private static KeyPair newKeys() throws GeneralSecurityException {
        return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    }
}
