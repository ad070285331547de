package org.limen.crossing.search;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.limen.access.Allowed;
import org.limen.access.ForPurpose;
import org.limen.access.Officer;
import org.limen.access.Purpose;
import org.limen.access.Reads;
import org.limen.access.Role;
import org.limen.kernel.NodeIdentity;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Lists of crossings for those whose work needs them; every one of them is traced.
@RestController
class SearchController {
    private final CrossingSearch search;
    private final Overstays overstays;
    private final Reads reads;
    private final NodeIdentity node;
    private final Clock clock;

    SearchController(CrossingSearch search, Overstays overstays, Reads reads, NodeIdentity node, Clock clock) {
        this.search = search;
        this.overstays = overstays;
        this.reads = reads;
        this.node = node;
        this.clock = clock;
    }

    record Items(List<CrossingSearch.Row> items) {}

    @Allowed({Role.FIRST_LINE, Role.SECOND_LINE, Role.SHIFT_LEADER, Role.ANALYST, Role.INSPECTOR})
    @ForPurpose
    @GetMapping("/api/crossings")
    CrossingSearch.Found find(
            @ParameterObject @ModelAttribute CrossingSearch.Filter filter, Officer officer, Purpose purpose) {
        CrossingSearch.Found found = search.find(filter);
        reads.trace(
                officer, purpose, "crossings", filter.inWords(), found.items().size());
        return found;
    }

    @Allowed({Role.SHIFT_LEADER, Role.ANALYST, Role.INSPECTOR})
    @ForPurpose
    @GetMapping(value = "/api/crossings.csv", produces = "text/csv")
    void export(
            @ParameterObject @ModelAttribute CrossingSearch.Filter filter,
            Officer officer,
            Purpose purpose,
            HttpServletResponse response)
            throws IOException {
        long total = search.find(filter).total();
        reads.trace(officer, purpose, "crossings-export", filter.inWords(), (int) total);
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"crossings.csv\"");
        try (Writer out = new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8)) {
            out.write(CrossingCsv.HEAD);
            search.each(filter, row -> write(out, CrossingCsv.line(row)));
        }
    }

    @Allowed({Role.SECOND_LINE, Role.SHIFT_LEADER})
    @ForPurpose
    @GetMapping("/api/worklist")
    Items worklist(@RequestParam(required = false) @Nullable String post, Officer officer, Purpose purpose) {
        List<CrossingSearch.Row> rows = search.worklist(post);
        reads.trace(officer, purpose, "worklist", post == null ? Reads.ALL : post, rows.size());
        return new Items(rows);
    }

    @Allowed({Role.FIRST_LINE, Role.SECOND_LINE, Role.SHIFT_LEADER, Role.ANALYST, Role.INSPECTOR})
    @ForPurpose
    @GetMapping("/api/persons/{key}/history")
    Items person(@PathVariable String key, Officer officer, Purpose purpose) {
        List<CrossingSearch.Row> rows = search.ofPerson(key);
        reads.trace(officer, purpose, "person-history", key, rows.size());
        return new Items(rows);
    }

    @Allowed({Role.FIRST_LINE, Role.SECOND_LINE, Role.SHIFT_LEADER, Role.ANALYST, Role.INSPECTOR})
    @ForPurpose
    @GetMapping("/api/documents/{issuer}/{number}/history")
    Items document(@PathVariable String issuer, @PathVariable String number, Officer officer, Purpose purpose) {
        List<CrossingSearch.Row> rows = search.ofDocument(issuer, number);
        reads.trace(officer, purpose, "document-history", issuer + ":" + number, rows.size());
        return new Items(rows);
    }

    @Allowed({Role.SECOND_LINE, Role.SHIFT_LEADER, Role.ANALYST})
    @ForPurpose
    @GetMapping("/api/overstays")
    Overstays.Found overstays(
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate on,
            @RequestParam(required = false) @Nullable String nationality,
            @RequestParam(defaultValue = "200") int limit,
            Officer officer,
            Purpose purpose) {
        LocalDate day = on == null ? LocalDate.ofInstant(clock.instant(), node.zone()) : on;
        Overstays.Found found = overstays.on(day, nationality, limit);
        reads.trace(officer, purpose, "overstays", day.toString(), found.items().size());
        return found;
    }

    private static void write(Writer out, String line) {
        try {
            out.write(line);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
