package org.limen.engine.merkle;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MerkleTreeTest {
    private static final byte[] LEAF = {0};

    @Test
    void everyVectorDerivedFromTheRfcsDefinitionsHolds() throws IOException {
        List<String[]> vectors = vectors();
        List<Hash> leaves = vectors.stream()
                .filter(words -> words[0].equals("leaf"))
                .map(words -> leaf(words[1].equals("-") ? "" : words[1]))
                .toList();
        for (String[] words : vectors) {
            String what = String.join(" ", List.of(words).subList(0, Math.min(3, words.length)));
            switch (words[0]) {
                case "leaf" -> assertThat(leaves).as(what).contains(hash(words[2]));
                case "root" ->
                    assertThat(tree(leaves, words[1]).root()).as(what).isEqualTo(hash(words[2]));
                case "inclusion" -> {
                    var proof = tree(leaves, words[2]).inclusion(Long.parseLong(words[1]));
                    assertThat(proof.path()).as(what).isEqualTo(hashes(words));
                }
                case "consistency" -> {
                    var proof = tree(leaves, words[2]).consistency(Long.parseLong(words[1]));
                    assertThat(proof.path()).as(what).isEqualTo(hashes(words));
                }
                default -> throw new AssertionError("a vector of an unknown kind: " + what);
            }
        }
        assertThat(vectors).hasSizeGreaterThan(150);
    }

    @Test
    void theFrontierHasTheRootOfTheWholeTreeAtEverySize() {
        List<Hash> leaves = leaves(300);
        Frontier frontier = Frontier.empty();
        var filled = new HashMap<Subtree, Hash>();
        for (int size = 0; size < leaves.size(); size++) {
            assertThat(frontier.root()).as("size %d", size).isEqualTo(oracle(leaves.subList(0, size)));
            assertThat(Frontier.of(size, over(leaves)).root()).isEqualTo(frontier.root());
            frontier = frontier.plus(leaves.get(size), filled::put);
        }
        assertThat(filled).hasSize(150 + 75 + 37 + 18 + 9 + 4 + 2 + 1);
        filled.forEach((place, hash) -> assertThat(hash)
                .as(place.toString())
                .isEqualTo(oracle(leaves.subList((int) place.from(), (int) place.to()))));
    }

    @Test
    void everyInclusionProofOfEverySmallTreeLeadsToItsRootAndNoOther() {
        List<Hash> leaves = leaves(40);
        for (int size = 1; size <= leaves.size(); size++) {
            var tree = new MerkleTree(size, over(leaves));
            Hash root = oracle(leaves.subList(0, size));
            for (int index = 0; index < size; index++) {
                InclusionProof proof = tree.inclusion(index);
                assertThat(proof.holds(leaves.get(index), root))
                        .as("%d of %d", index, size)
                        .isTrue();
                assertThat(proof.holds(leaves.get((index + 1) % 40), root)).isFalse();
                assertThat(proof.holds(leaves.get(index), leaves.get(0))).isEqualTo(size == 1);
                assertThatNothingElseHolds(proof, leaves.get(index), root);
            }
        }
    }

    @Test
    void everyConsistencyProofBetweenSmallTreesHoldsForTheirRootsAndNoOthers() {
        List<Hash> leaves = leaves(40);
        for (int after = 0; after <= leaves.size(); after++) {
            var tree = new MerkleTree(after, over(leaves));
            Hash rootAfter = oracle(leaves.subList(0, after));
            for (int before = 0; before <= after; before++) {
                ConsistencyProof proof = tree.consistency(before);
                Hash rootBefore = oracle(leaves.subList(0, before));
                assertThat(proof.holds(rootBefore, rootAfter))
                        .as("%d to %d", before, after)
                        .isTrue();
                assertThat(proof.holds(Hash.origin(), rootAfter)).isFalse();
                assertThat(proof.holds(rootBefore, Hash.origin())).isEqualTo(before == 0);
                for (List<Hash> wrong : spoiled(proof.path())) {
                    assertThat(new ConsistencyProof(before, after, wrong).holds(rootBefore, rootAfter))
                            .as("%d to %d with %s", before, after, wrong)
                            .isFalse();
                }
            }
        }
    }

    @Test
    void aTreeOf65536IsProvenWithSixteenHashes() {
        var level = new ArrayList<List<Hash>>();
        level.add(leaves(1 << 16));
        while (level.getLast().size() > 1) {
            List<Hash> below = level.getLast();
            level.add(IntStream.range(0, below.size() / 2)
                    .mapToObj(i -> Frontier.node(below.get(2 * i), below.get(2 * i + 1)))
                    .toList());
        }
        Subtrees kept = place -> level.get(place.height()).get((int) place.index());
        Hash root = new MerkleTree(1 << 16, kept).root();
        assertThat(root).isEqualTo(level.getLast().getFirst());
        var random = new Random(9162);
        for (int i = 0; i < 200; i++) {
            int index = random.nextInt(1 << 16);
            InclusionProof proof = new MerkleTree(1 << 16, kept).inclusion(index);
            assertThat(proof.path()).hasSize(16);
            assertThat(proof.holds(level.getFirst().get(index), root)).isTrue();
            ConsistencyProof growth = new MerkleTree(1 << 16, kept).consistency(index);
            assertThat(growth.path()).hasSizeLessThanOrEqualTo(17);
            assertThat(growth.holds(new MerkleTree(index, kept).root(), root)).isTrue();
        }
    }

    @Test
    void noProofIsMadeOfWhatIsNotThere() {
        var tree = new MerkleTree(4, over(leaves(4)));
        assertThatThrownBy(() -> tree.inclusion(4)).hasMessageContaining("no leaf 4");
        assertThatThrownBy(() -> tree.consistency(5)).hasMessageContaining("no tree of 5");
        assertThat(new InclusionProof(4, 4, List.of()).rootOver(Hash.origin())).isEmpty();
        assertThat(new ConsistencyProof(5, 4, List.of()).holds(Hash.origin(), Hash.origin()))
                .isFalse();
    }

    private static void assertThatNothingElseHolds(InclusionProof proof, Hash leaf, Hash root) {
        for (List<Hash> wrong : spoiled(proof.path())) {
            assertThat(new InclusionProof(proof.index(), proof.size(), wrong).holds(leaf, root))
                    .isFalse();
        }
        for (long other = 0; other < proof.size(); other++) {
            if (other != proof.index()) {
                assertThat(new InclusionProof(other, proof.size(), proof.path()).holds(leaf, root))
                        .isFalse();
            }
        }
    }

    /// A path with one hash more, one less, or one changed.
    private static List<List<Hash>> spoiled(List<Hash> path) {
        var all = new ArrayList<List<Hash>>();
        for (int i = 0; i <= path.size(); i++) {
            var longer = new ArrayList<>(path);
            longer.add(i, Hash.origin());
            all.add(longer);
        }
        for (int i = 0; i < path.size(); i++) {
            var shorter = new ArrayList<>(path);
            shorter.remove(i);
            all.add(shorter);
            var other = new ArrayList<>(path);
            other.set(i, Hash.over(path.get(i).bytes()));
            all.add(other);
        }
        return all;
    }

    /// MTH of §2.1.1, written down as it stands there.
    private static Hash oracle(List<Hash> leaves) {
        if (leaves.isEmpty()) {
            return Hash.over();
        }
        if (leaves.size() == 1) {
            return leaves.getFirst();
        }
        int k = 1;
        while (2 * k < leaves.size()) {
            k *= 2;
        }
        byte[] left = oracle(leaves.subList(0, k)).bytes();
        byte[] right = oracle(leaves.subList(k, leaves.size())).bytes();
        return Hash.over(new byte[] {1}, left, right);
    }

    private static Subtrees over(List<Hash> leaves) {
        Map<Subtree, Hash> known = new HashMap<>();
        return place ->
                known.computeIfAbsent(place, there -> oracle(leaves.subList((int) there.from(), (int) there.to())));
    }

    private static MerkleTree tree(List<Hash> leaves, String size) {
        return new MerkleTree(Long.parseLong(size), over(leaves));
    }

    private static List<Hash> leaves(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> Hash.over(LEAF, Integer.toString(i).getBytes(UTF_8)))
                .toList();
    }

    private static Hash leaf(String hex) {
        return Hash.over(LEAF, HexFormat.of().parseHex(hex));
    }

    private static Hash hash(String hex) {
        return Hash.of(HexFormat.of().parseHex(hex));
    }

    private static List<Hash> hashes(String[] words) {
        return Stream.of(words).skip(3).map(MerkleTreeTest::hash).toList();
    }

    private static List<String[]> vectors() throws IOException {
        try (var in = new BufferedReader(new InputStreamReader(
                MerkleTreeTest.class.getResourceAsStream("/merkle/rfc9162-vectors.txt"), UTF_8))) {
            return in.lines().map(line -> line.split(" ")).toList();
        }
    }
}
