package org.limen.crossing.elsewhere;

import jakarta.validation.Valid;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.limen.access.Allowed;
import org.limen.access.ForPurpose;
import org.limen.access.Officer;
import org.limen.access.Purpose;
import org.limen.access.Reads;
import org.limen.access.Role;
import org.limen.kernel.Problems;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// What the nodes' records come to together, over HTTP: conflicts to settle, and persons over all nodes.
@RestController
class ElsewhereController {
    private static final int LIMIT_MAX = 500;

    private final Conflicts conflicts;
    private final ConflictTable table;
    private final ElsewhereTable versions;
    private final PersonElsewhere persons;
    private final Reads reads;

    ElsewhereController(
            Conflicts conflicts, ConflictTable table, ElsewhereTable versions, PersonElsewhere persons, Reads reads) {
        this.conflicts = conflicts;
        this.table = table;
        this.versions = versions;
        this.persons = persons;
        this.reads = reads;
    }

    /// A conflict with both versions as they stand now.
    record ConflictView(
            ConflictTable.Row found,
            @Nullable Version first,
            @Nullable Version second) {}

    record ConflictItems(List<ConflictView> items) {}

    record ConflictsWaiting(long open) {}

    @Allowed({Role.SHIFT_LEADER, Role.ANALYST, Role.INSPECTOR})
    @ForPurpose
    @GetMapping("/api/elsewhere/conflicts")
    ConflictItems all(
            @RequestParam(defaultValue = "true") boolean open,
            @RequestParam(defaultValue = "200") int limit,
            Officer officer,
            Purpose purpose) {
        List<ConflictView> rows = table.all(open, Math.clamp(limit, 1, LIMIT_MAX)).stream()
                .map(this::view)
                .toList();
        reads.trace(officer, purpose, "conflicts", open ? "open" : Reads.ALL, rows.size());
        return new ConflictItems(rows);
    }

    @Allowed({Role.SHIFT_LEADER, Role.ANALYST, Role.INSPECTOR})
    @GetMapping("/api/elsewhere/conflicts/waiting")
    ConflictsWaiting waiting() {
        return new ConflictsWaiting(table.open());
    }

    @Allowed({Role.SHIFT_LEADER, Role.ANALYST})
    @PostMapping("/api/elsewhere/conflicts/{id}/settlement")
    ResponseEntity<?> settle(
            @PathVariable UUID id, @RequestBody @Valid Conflicts.Settlement settlement, Officer officer) {
        return Problems.respondOnce(conflicts.settle(id, settlement, officer));
    }

    @Allowed({Role.SECOND_LINE, Role.SHIFT_LEADER, Role.ANALYST, Role.INSPECTOR})
    @ForPurpose
    @GetMapping("/api/elsewhere/persons/{key}")
    PersonElsewhere.Whole person(@PathVariable String key, Officer officer, Purpose purpose) {
        PersonElsewhere.Whole whole = persons.of(key);
        reads.trace(officer, purpose, "person-elsewhere", key, whole.versions().size());
        return whole;
    }

    private ConflictView view(ConflictTable.Row row) {
        Conflict.Of second = row.conflict().second();
        return new ConflictView(
                row,
                versions.find(row.conflict().first()).orElse(null),
                second == null ? null : versions.find(second).orElse(null));
    }
}
