package org.limen.incident.complaint;

import static org.limen.access.Role.ADMINISTRATOR;
import static org.limen.access.Role.ANALYST;
import static org.limen.access.Role.FIRST_LINE;
import static org.limen.access.Role.INSPECTOR;
import static org.limen.access.Role.OBSERVER;
import static org.limen.access.Role.SECOND_LINE;
import static org.limen.access.Role.SHIFT_LEADER;

import jakarta.validation.Valid;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.limen.access.Allowed;
import org.limen.access.ForPurpose;
import org.limen.access.Officer;
import org.limen.access.Purpose;
import org.limen.access.Reads;
import org.limen.kernel.Answer;
import org.limen.kernel.Once;
import org.limen.kernel.Problems;
import org.limen.kernel.Refusal;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/// Complaints: anybody makes one, the inspector alone reads them.
@RestController
class ComplaintController {
    private final Complaints complaints;
    private final Reads reads;

    ComplaintController(Complaints complaints, Reads reads) {
        this.complaints = complaints;
        this.reads = reads;
    }

    /// That it was received, and no more.
    record Receipt(UUID id) {}

    record All(List<Complaints.Complaint> items) {}

    @Allowed({OBSERVER, FIRST_LINE, SECOND_LINE, SHIFT_LEADER, ANALYST, INSPECTOR, ADMINISTRATOR})
    @PostMapping("/api/complaints")
    ResponseEntity<?> make(@RequestBody @Valid Complaints.Made made, Officer officer) {
        return Problems.respondOnce(
                complaints.make(made, officer).map(once -> new Once<>(new Receipt(once.value()), once.isNew())));
    }

    @Allowed(INSPECTOR)
    @ForPurpose
    @GetMapping("/api/complaints")
    All all(Officer officer, Purpose purpose) {
        List<Complaints.Complaint> all = complaints.all();
        reads.trace(officer, purpose, Reads.COMPLAINT, "all", all.size());
        return new All(all);
    }

    @Allowed(INSPECTOR)
    @ForPurpose
    @GetMapping("/api/complaints/{id}")
    ResponseEntity<?> show(@PathVariable UUID id, Officer officer, Purpose purpose) {
        Optional<Complaints.Complaint> found = complaints.find(id);
        reads.trace(officer, purpose, Reads.COMPLAINT, id.toString(), found.isPresent() ? 1 : 0);
        return Problems.respond(found.<Answer<Complaints.Complaint>>map(Answer::given)
                .orElseGet(() -> Answer.refused(Refusal.notFound("There is no complaint " + id + "."))));
    }

    @Allowed(INSPECTOR)
    @PostMapping("/api/complaints/{id}/notes")
    ResponseEntity<?> note(@PathVariable UUID id, @RequestBody @Valid Complaints.Note note, Officer officer) {
        return Problems.respondOnce(complaints
                .note(id, note, officer)
                .map(once -> new Once<>(complaints.find(once.value()).orElseThrow(), once.isNew())));
    }
}
