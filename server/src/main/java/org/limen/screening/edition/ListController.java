package org.limen.screening.edition;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.limen.access.Allowed;
import org.limen.access.Officer;
import org.limen.access.Role;
import org.limen.kernel.Answer;
import org.limen.kernel.Problems;
import org.limen.kernel.Refusal;
import org.limen.screening.ListStatus;
import org.limen.screening.Screening;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/// Lists and the authorities that keep them, over HTTP.
@RestController
class ListController {
    private final Lists lists;
    private final Screening screening;
    private final Authorities authorities;
    private final EditionTable table;
    private final int fileBytesMax;

    ListController(
            Lists lists,
            Screening screening,
            Authorities authorities,
            EditionTable table,
            @Value("${limen.screening.file-bytes-max:268435456}") int fileBytesMax) {
        this.lists = lists;
        this.screening = screening;
        this.authorities = authorities;
        this.table = table;
        this.fileBytesMax = fileBytesMax;
    }

    /// A list with its editions, as the console shows it.
    record ListForm(
            String list,
            String kind,
            long number,
            @Nullable Instant issued,
            @Nullable Instant importedAt,
            long ageSeconds,
            long staleAfterSeconds,
            boolean stale,
            int rows,
            int entries,
            String authority,
            @Nullable LastRefused lastRefused,
            List<EditionForm> editions) {}

    record LastRefused(Instant at, String code, String detail) {}

    record EditionForm(long number, Instant issued, Instant importedAt, int rows, boolean inForce) {}

    record TakeBack(@NotNull UUID id, long to, @NotBlank String why) {}

    record AuthorityForm(
            @NotBlank String name,
            @NotBlank String publicKey,
            @NotNull List<String> lists) {}

    @GetMapping("/api/lists")
    @Allowed({
        Role.FIRST_LINE,
        Role.SECOND_LINE,
        Role.SHIFT_LEADER,
        Role.ANALYST,
        Role.INSPECTOR,
        Role.ADMINISTRATOR,
        Role.DEVICE
    })
    List<ListForm> lists() {
        var refused = new LinkedHashMap<String, EditionTable.RefusedFile>();
        table.refused().forEach(file -> refused.put(file.list(), file));
        List<EditionTable.Row> editions = table.editions();
        var forms = new ArrayList<ListForm>();
        for (ListStatus status : screening.lists()) {
            forms.add(form(status, editions, refused.remove(status.list())));
        }
        refused.values().forEach(file -> forms.add(neverInForce(file)));
        return forms;
    }

    @PostMapping("/api/lists")
    @Allowed({Role.ADMINISTRATOR, Role.DEVICE})
    ResponseEntity<?> take(HttpServletRequest request, Officer officer) throws IOException {
        byte[] file = request.getInputStream().readNBytes(fileBytesMax + 1);
        if (file.length > fileBytesMax) {
            return Problems.respond(
                    Refusal.of("list-too-large", 413, "A list file may have at most " + fileBytesMax + " bytes."));
        }
        Answer<Lists.Report> answer = lists.take(file, officer);
        boolean isNew = answer instanceof Answer.Given<Lists.Report>(Lists.Report report) && report.isNew();
        return Problems.respond(answer.map(ListController::form), isNew ? HttpStatus.CREATED : HttpStatus.OK);
    }

    @PostMapping("/api/lists/{list}/take-back")
    @Allowed(Role.ADMINISTRATOR)
    ResponseEntity<?> takeBack(@PathVariable String list, @Valid @RequestBody TakeBack body, Officer officer) {
        return Problems.respond(
                lists.takeBack(body.id(), list, body.to(), body.why(), officer).map(ListController::form));
    }

    @GetMapping("/api/authorities")
    @Allowed(Role.ADMINISTRATOR)
    List<Authority> authorities() {
        return authorities.all();
    }

    @PutMapping("/api/authorities/{code}")
    @Allowed(Role.ADMINISTRATOR)
    ResponseEntity<?> trust(@PathVariable String code, @Valid @RequestBody AuthorityForm body, Officer officer) {
        return Problems.respond(
                authorities.trust(new Authority(code, body.name(), body.publicKey(), body.lists()), officer));
    }

    private static Map<String, Object> form(Lists.Report report) {
        var form = new LinkedHashMap<String, Object>();
        form.put("list", report.list());
        form.put("kind", report.kind());
        form.put("number", report.number());
        form.put("rows", report.rows());
        form.put("understood", report.understood());
        form.put("problems", report.problems());
        return form;
    }

    private static ListForm form(
            ListStatus status, List<EditionTable.Row> editions, EditionTable.@Nullable RefusedFile refused) {
        List<EditionTable.Row> own =
                editions.stream().filter(e -> e.list().equals(status.list())).toList();
        return new ListForm(
                status.list(),
                status.kind(),
                status.edition(),
                status.issued(),
                status.importedAt(),
                status.ageSeconds(),
                status.staleAfterSeconds(),
                status.stale(),
                status.rows(),
                status.entries(),
                own.isEmpty() ? "" : own.getFirst().authority(),
                lastRefused(refused),
                own.stream()
                        .map(e -> new EditionForm(
                                e.number(), e.issued(), e.imported(), e.rows(), e.number() == status.edition()))
                        .toList());
    }

    /// A list of which no edition was ever good.
    private static ListForm neverInForce(EditionTable.RefusedFile file) {
        return new ListForm(file.list(), "persons", 0, null, null, 0, 0, true, 0, 0, "", lastRefused(file), List.of());
    }

    private static @Nullable LastRefused lastRefused(EditionTable.@Nullable RefusedFile file) {
        return file == null ? null : new LastRefused(file.at(), file.code(), file.detail());
    }
}
