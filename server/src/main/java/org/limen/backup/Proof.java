package org.limen.backup;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.limen.engine.Problem;
import org.limen.incident.evidence.EvidenceAtRest;
import org.limen.ledger.LedgerPoint;

/// What was compared after bringing a backup back.
///
/// @param manifest null when the manifest itself does not hold
/// @param ledger   of the node brought back; null when its files already do not hold
/// @param evidence of the node brought back; null when its files already do not hold
/// @param problems everything that does not hold; with none, nothing is missing
public record Proof(
        @Nullable Manifest manifest,
        @Nullable LedgerPoint ledger,
        @Nullable EvidenceAtRest evidence,
        List<Problem> problems) {
    public Proof {
        problems = List.copyOf(problems);
    }

    static Proof broken(Problem problem) {
        return new Proof(null, null, null, List.of(problem));
    }

    public boolean holds() {
        return problems.isEmpty();
    }
}
