package org.limen.crossing.thinning;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.limen.crossing.check.Direction;
import org.limen.crossing.check.Thinned;
import org.limen.crossing.check.ThinnedCheck;
import org.limen.crossing.thinning.ThinningElsewhereTable.Held;
import org.limen.crossing.thinning.ThinningElsewhereTable.Place;
import org.springframework.stereotype.Component;

/// What was left out while a thinning was open here or at another node, check by check and person by person, with every
/// draw done again.
@Component
class ThinningReport {
    private static final int SHOWN_MAX = 2_000;

    private final ThinningTable table;
    private final ThinningElsewhereTable elsewhere;
    private final ThinnedRows rows;

    ThinningReport(ThinningTable table, ThinningElsewhereTable elsewhere, ThinnedRows rows) {
        this.table = table;
        this.elsewhere = elsewhere;
        this.rows = rows;
    }

    /// @param origin the public key of the node that opened it; empty for this one
    /// @param node   its name; empty for this one
    /// @param thin   travellers of whose check something was left out
    /// @param leftOut how often, by check
    /// @param purged travellers whose checks' bodies were purged, so that nothing can be said of them
    /// @param draws  null while the seed is secret
    /// @param proof  null for this node's own, of which its ledger is the proof
    record Report(
            String origin,
            String node,
            Thinning thinning,
            long travellers,
            long drawn,
            long thin,
            Map<ThinnedCheck, Long> leftOut,
            long purged,
            @Nullable Draws draws,
            @Nullable Proof proof,
            List<Checked> checked) {}

    /// Every draw done again by the seed that was committed to.
    record Draws(long agreeing, List<UUID> disagreeing) {}

    /// What shows that another node committed to its seed before it drew, from its log as it is held here.
    ///
    /// @param closed    null while it is open
    /// @param seedFits  whether the seed that was told is the one that was committed to; null while it is secret
    /// @param misplaced checks that stand in the log before the opening or behind the end
    record Proof(
            Place opened, @Nullable Place closed, @Nullable Boolean seedFits, List<UUID> misplaced) {}

    /// One traveller's check under the thinning.
    ///
    /// @param thinned null where its body was purged
    /// @param sequence where the check stands in the log of another node; null for this node's
    record Checked(
            UUID crossing,
            Instant at,
            Direction direction,
            String lane,
            String personKey,
            String surname,
            String givenNames,
            String state,
            String officerName,
            @Nullable Long sequence,
            @Nullable Thinned thinned) {}

    /// A thinning of this node, or of another by its key.
    Optional<Report> of(String origin, UUID thinning) {
        return origin.isEmpty()
                ? table.find(thinning).map(this::own)
                : elsewhere.find(origin, thinning).map(this::held);
    }

    private Report own(ThinningTable.Kept kept) {
        Optional<Seed> told = kept.thinning().end() == null ? Optional.empty() : Optional.of(kept.seed());
        List<Checked> checked = rows.own(kept.thinning().id());
        return report("", "", kept.thinning(), checked, told, null);
    }

    private Report held(Held held) {
        List<Checked> checked = rows.held(held.origin(), held.thinning().id());
        return report(held.origin(), held.node(), held.thinning(), checked, held.seed(), proof(held, checked));
    }

    private static Report report(
            String origin,
            String node,
            Thinning thinning,
            List<Checked> checked,
            Optional<Seed> seed,
            @Nullable Proof proof) {
        List<Thinned> thinned = checked.stream()
                .map(Checked::thinned)
                .flatMap(one -> Optional.ofNullable(one).stream())
                .toList();
        return new Report(
                origin,
                node,
                thinning,
                checked.size(),
                thinned.stream().filter(Thinned::drawn).count(),
                thinned.stream().filter(one -> !one.leftOut().isEmpty()).count(),
                leftOut(thinned),
                checked.size() - thinned.size(),
                seed.map(told -> draws(thinning, told, checked)).orElse(null),
                proof,
                checked.stream().limit(SHOWN_MAX).toList());
    }

    private static Map<ThinnedCheck, Long> leftOut(List<Thinned> thinned) {
        var counts = new EnumMap<ThinnedCheck, Long>(ThinnedCheck.class);
        thinned.forEach(one -> one.leftOut().forEach(check -> counts.merge(check, 1L, Long::sum)));
        return counts;
    }

    private static Proof proof(Held held, List<Checked> checked) {
        Place closed = held.closed();
        long from = held.opened().sequence();
        long to = closed == null ? Long.MAX_VALUE : closed.sequence();
        List<UUID> misplaced = checked.stream()
                .filter(one -> one.sequence() != null && (one.sequence() < from || one.sequence() > to))
                .map(Checked::crossing)
                .toList();
        Boolean fits = held.seed()
                .map(seed -> seed.commitment().equals(held.thinning().commitment()))
                .orElse(null);
        return new Proof(held.opened(), closed, fits, misplaced);
    }

    private static Draws draws(Thinning thinning, Seed seed, List<Checked> checked) {
        List<Checked> said =
                checked.stream().filter(one -> one.thinned() != null).toList();
        List<UUID> disagreeing = said.stream()
                .filter(one -> !agrees(thinning, seed, one, one.thinned()))
                .map(Checked::crossing)
                .toList();
        return new Draws(said.size() - disagreeing.size(), disagreeing);
    }

    /// Whether the draw was over this person's words and came out as the seed says, and nothing was left out against
    /// it.
    private static boolean agrees(Thinning thinning, Seed seed, Checked one, @Nullable Thinned thinned) {
        String begins =
                thinning.id() + " " + one.personKey() + " " + one.direction().code() + " ";
        return thinned != null
                && thinned.over().startsWith(begins)
                && seed.draws(thinned.over(), thinning.sharePercent()) == thinned.drawn()
                && (!thinned.drawn() || thinned.leftOut().isEmpty());
    }
}
