package org.limen.oversight;

import static org.limen.access.Role.ADMINISTRATOR;
import static org.limen.access.Role.INSPECTOR;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.limen.access.Allowed;
import org.limen.access.ForPurpose;
import org.limen.access.Officer;
import org.limen.access.Purpose;
import org.limen.access.Reads;
import org.limen.kernel.Problems;
import org.limen.kernel.Refusal;
import org.limen.ledger.LedgerEntries;
import org.limen.ledger.LedgerProofs;
import org.limen.ledger.LedgerReader;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// The ledger's entries as they stood at one time and about another, and proofs for whoever holds a head only.
@RestController
class EntriesController {
    private static final int LIMIT_MAX = 1_000;

    private final LedgerEntries entries;
    private final LedgerProofs proofs;
    private final LedgerReader ledger;
    private final Reads reads;

    EntriesController(LedgerEntries entries, LedgerProofs proofs, LedgerReader ledger, Reads reads) {
        this.entries = entries;
        this.proofs = proofs;
        this.ledger = ledger;
        this.reads = reads;
    }

    /// @param next the sequence to go on after, missing at the end
    record EntriesFound(
            List<LedgerEntries.Line> items, @Nullable Long next) {}

    @Allowed(INSPECTOR)
    @ForPurpose
    @GetMapping("/api/ledger/entries")
    ResponseEntity<?> entries(
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable String subject,
            @RequestParam(required = false) @Nullable Instant asOf,
            @RequestParam(required = false) @Nullable Instant happenedFrom,
            @RequestParam(required = false) @Nullable Instant happenedTo,
            @RequestParam(defaultValue = "0") long after,
            @RequestParam(defaultValue = "100") int limit,
            Officer officer,
            Purpose purpose) {
        if (limit < 1 || limit > LIMIT_MAX) {
            return Problems.respond(Refusal.invalid(
                    "limit-out-of-range", "Between 1 and " + LIMIT_MAX + " entries are given at once."));
        }
        var wanted = new LedgerEntries.Wanted(kind, subject, asOf, happenedFrom, happenedTo, after, limit);
        List<LedgerEntries.Line> found = entries.find(wanted);
        reads.trace(officer, purpose, "ledger-entries", inWords(wanted), found.size());
        Long next = found.size() == limit ? found.getLast().sequence() : null;
        return ResponseEntity.ok(new EntriesFound(found, next));
    }

    /// @param size of the ledger whose root is to be reached; the whole of it when it is not given
    @Allowed({INSPECTOR, ADMINISTRATOR})
    @GetMapping("/api/ledger/entries/{sequence}/proof")
    ResponseEntity<?> inclusion(@PathVariable long sequence, @RequestParam(required = false) @Nullable Long size) {
        return Problems.respond(proofs.inclusion(sequence, size == null ? ledger.entries() : size));
    }

    @Allowed({INSPECTOR, ADMINISTRATOR})
    @GetMapping("/api/ledger/consistency")
    ResponseEntity<?> consistency(@RequestParam long from, @RequestParam(required = false) @Nullable Long to) {
        return Problems.respond(proofs.consistency(from, to == null ? ledger.entries() : to));
    }

    private static String inWords(LedgerEntries.Wanted wanted) {
        var parts = new LinkedHashMap<String, @Nullable Object>();
        parts.put("kind", wanted.kind());
        parts.put("subject", wanted.subject());
        parts.put("asOf", wanted.asOf());
        parts.put("happenedFrom", wanted.happenedFrom());
        parts.put("happenedTo", wanted.happenedTo());
        return Reads.inWords(parts);
    }
}
