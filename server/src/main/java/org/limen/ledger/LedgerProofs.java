package org.limen.ledger;

import java.util.List;
import org.limen.engine.merkle.ConsistencyProof;
import org.limen.engine.merkle.Hash;
import org.limen.engine.merkle.InclusionProof;
import org.limen.engine.merkle.MerkleTree;
import org.limen.kernel.Answer;
import org.limen.kernel.Refusal;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/// Proofs from the ledger's tree, for somebody who holds a signed head and not the ledger (RFC 9162 §2.1.3, §2.1.4).
@Component
public class LedgerProofs {
    private final SubtreeTable subtrees;
    private final LedgerReader ledger;

    LedgerProofs(JdbcTemplate jdbc, LedgerReader ledger) {
        this.subtrees = new SubtreeTable(jdbc);
        this.ledger = ledger;
    }

    /// That an entry is in the ledger of `size` entries.
    ///
    /// @param leaf the entry's hash
    /// @param root of the tree over `size` entries
    /// @param path from the leaf upwards
    public record Inclusion(long sequence, long size, String leaf, String root, List<String> path) {}

    /// That the ledger of `from` entries is the beginning of the one of `to`.
    public record Consistency(long from, long to, String rootFrom, String rootTo, List<String> path) {}

    public Answer<Inclusion> inclusion(long sequence, long size) {
        if (sequence < 1 || sequence > size || size > ledger.entries()) {
            return Answer.refused(Refusal.notFound("There is no entry " + sequence + " among " + size + "."));
        }
        var tree = new MerkleTree(size, subtrees);
        InclusionProof proof = tree.inclusion(sequence - 1);
        Hash leaf = subtrees.leaf(sequence);
        return Answer.given(
                new Inclusion(sequence, size, leaf.hex(), tree.root().hex(), hex(proof.path())));
    }

    public Answer<Consistency> consistency(long from, long to) {
        if (from < 0 || from > to || to > ledger.entries()) {
            return Answer.refused(Refusal.notFound("The ledger did not grow from " + from + " to " + to + " entries."));
        }
        var tree = new MerkleTree(to, subtrees);
        ConsistencyProof proof = tree.consistency(from);
        Hash before = new MerkleTree(from, subtrees).root();
        return Answer.given(new Consistency(from, to, before.hex(), tree.root().hex(), hex(proof.path())));
    }

    private static List<String> hex(List<Hash> path) {
        return path.stream().map(Hash::hex).toList();
    }
}
