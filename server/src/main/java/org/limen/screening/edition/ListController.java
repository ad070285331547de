package org.limen.screening.edition;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.limen.access.Allowed;
import org.limen.access.Officer;
import org.limen.access.Role;
import org.limen.kernel.Answer;
import org.limen.kernel.Problems;
import org.limen.kernel.Refusal;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Lists and the authorities that keep them, over HTTP.
@RestController
class ListController {
    private final Intake intake;
    private final Lists lists;
    private final ListForms forms;
    private final Authorities authorities;
    private final int fileBytesMax;

    ListController(
            Intake intake,
            Lists lists,
            ListForms forms,
            Authorities authorities,
            @Value("${limen.screening.file-bytes-max:268435456}") int fileBytesMax) {
        this.intake = intake;
        this.lists = lists;
        this.forms = forms;
        this.authorities = authorities;
        this.fileBytesMax = fileBytesMax;
    }

    record TakeBack(
            @NotNull UUID id,
            long to,

            @NotBlank @Size(max = 2_000) @Pattern(regexp = "[^\\x00]*")
            String why) {}

    record PutInForce(
            @NotNull UUID id,
            long number,

            @NotBlank @Size(max = 2_000) @Pattern(regexp = "[^\\x00]*")
            String why) {}

    record AuthorityForm(
            @NotBlank String name,
            @NotBlank String publicKey,
            @NotNull List<String> lists) {}

    @GetMapping("/api/lists")
    @Allowed({
        Role.FIRST_LINE,
        Role.SECOND_LINE,
        Role.SHIFT_LEADER,
        Role.OBSERVER,
        Role.ANALYST,
        Role.INSPECTOR,
        Role.ADMINISTRATOR,
        Role.DEVICE
    })
    List<ListForms.ListForm> lists() {
        return forms.all();
    }

    @PostMapping("/api/lists")
    @Allowed({Role.ADMINISTRATOR, Role.DEVICE})
    ResponseEntity<?> take(
            HttpServletRequest request, @RequestParam(defaultValue = "false") boolean hold, Officer officer)
            throws IOException {
        byte[] file = request.getInputStream().readNBytes(fileBytesMax + 1);
        if (file.length > fileBytesMax) {
            return Problems.respond(
                    Refusal.of("list-too-large", 413, "A list file may have at most " + fileBytesMax + " bytes."));
        }
        Answer<Intake.Taken> answer = intake.take(file, hold, officer);
        boolean isNew = answer instanceof Answer.Given<Intake.Taken>(Intake.Taken taken) && taken.isNew();
        return Problems.respond(answer.map(ListController::form), isNew ? HttpStatus.CREATED : HttpStatus.OK);
    }

    @PostMapping("/api/lists/{list}/put-in-force")
    @Allowed(Role.ADMINISTRATOR)
    ResponseEntity<?> putInForce(@PathVariable String list, @Valid @RequestBody PutInForce body, Officer officer) {
        return changed(lists.putInForce(body.id(), list, body.number(), body.why(), officer));
    }

    @PostMapping("/api/lists/{list}/take-back")
    @Allowed(Role.ADMINISTRATOR)
    ResponseEntity<?> takeBack(@PathVariable String list, @Valid @RequestBody TakeBack body, Officer officer) {
        return changed(lists.putInForce(body.id(), list, body.to(), body.why(), officer));
    }

    @GetMapping("/api/authorities")
    @Allowed(Role.ADMINISTRATOR)
    List<Authorities.Authority> authorities() {
        return authorities.all();
    }

    @PutMapping("/api/authorities/{code}")
    @Allowed(Role.ADMINISTRATOR)
    ResponseEntity<?> trust(@PathVariable String code, @Valid @RequestBody AuthorityForm body, Officer officer) {
        return Problems.respond(authorities.trust(
                new Authorities.Authority(code, body.name(), body.publicKey(), body.lists()), officer));
    }

    private ResponseEntity<?> changed(Answer<EditionTable.Row> answer) {
        return Problems.respond(
                answer.map(row -> form(intake.told(row.list(), row.number()).orElseThrow())));
    }

    /// What became of a file, flat.
    static Map<String, Object> form(Intake.Taken taken) {
        var form = new LinkedHashMap<String, Object>();
        form.put("list", taken.list());
        form.put("kind", taken.kind());
        form.put("number", taken.number());
        EditionReport report = taken.report();
        form.put("rows", report.rows());
        form.put("understood", report.understood());
        form.put("aside", report.aside());
        form.put("leftOut", report.leftOut());
        form.put("complete", report.complete());
        form.put("format", report.format());
        form.put("encoding", report.encoding());
        form.put("counts", report.counts());
        form.put("problemCounts", report.problemCounts());
        form.put("problems", report.problems());
        form.put("problemsAll", report.problemsAll());
        form.put("difference", taken.difference());
        form.put("inForce", taken.inForce());
        return form;
    }
}
