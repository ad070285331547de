package org.limen.screening.edition;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.limen.screening.ListStatus;
import org.limen.screening.Screening;
import org.limen.screening.setting.ListSetting;
import org.limen.screening.setting.ListSettings;
import org.springframework.stereotype.Component;

/// Puts together what is known of every list: what is in force, its editions, its setting, what was refused last.
@Component
class ListForms {
    private final Screening screening;
    private final EditionTable table;
    private final ListSettings settings;

    ListForms(Screening screening, EditionTable table, ListSettings settings) {
        this.screening = screening;
        this.table = table;
        this.settings = settings;
    }

    /// A list with its editions, as the console shows it.
    ///
    /// @param number the edition in force; 0 where none ever was
    record ListForm(
            String list,
            String title,
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
            List<EditionForm> editions,
            ListSetting setting) {}

    record LastRefused(Instant at, String code, String detail) {}

    /// @param held whether it was taken in and never put in force
    record EditionForm(
            long number,
            Instant issued,
            Instant importedAt,
            int rows,
            int understood,
            String authority,
            boolean inForce,
            boolean held) {}

    /// Every list that is in force, has editions, was registered or refused, by name.
    List<ListForm> all() {
        var statuses = new TreeMap<String, ListStatus>();
        screening.lists().forEach(status -> statuses.put(status.list(), status));
        Map<String, EditionTable.RefusedFile> refused = refused();
        List<EditionTable.Row> editions = table.editions();
        return Stream.of(
                        statuses.keySet().stream(),
                        editions.stream().map(EditionTable.Row::list),
                        settings.all().keySet().stream(),
                        refused.keySet().stream())
                .flatMap(names -> names)
                .distinct()
                .sorted()
                .map(list -> form(
                        list,
                        statuses.get(list),
                        editions.stream().filter(e -> e.list().equals(list)).toList(),
                        lastRefused(refused.get(list))))
                .toList();
    }

    private ListForm form(
            String list, @Nullable ListStatus status, List<EditionTable.Row> own, @Nullable LastRefused refused) {
        ListSetting setting = settings.of(list);
        long number = status == null ? 0 : status.edition();
        String kind = own.isEmpty() ? "persons" : own.getFirst().kind().code();
        return new ListForm(
                list,
                setting.title(),
                status == null ? kind : status.kind(),
                number,
                status == null ? null : status.issued(),
                status == null ? null : status.importedAt(),
                status == null ? 0 : status.ageSeconds(),
                status == null ? 0 : status.staleAfterSeconds(),
                status == null || status.stale(),
                status == null ? 0 : status.rows(),
                status == null ? 0 : status.entries(),
                own.isEmpty() ? "" : own.getFirst().authority(),
                refused,
                own.stream().map(edition -> form(edition, number)).toList(),
                setting);
    }

    private EditionForm form(EditionTable.Row edition, long inForce) {
        boolean later = edition.number() > inForce;
        return new EditionForm(
                edition.number(),
                edition.issued(),
                edition.imported(),
                edition.rows(),
                edition.understood(),
                edition.authority(),
                edition.number() == inForce,
                later && !table.wasInForce(edition.list(), edition.number()));
    }

    private Map<String, EditionTable.RefusedFile> refused() {
        var refused = new LinkedHashMap<String, EditionTable.RefusedFile>();
        table.refused().forEach(file -> refused.put(file.list(), file));
        return refused;
    }

    private static @Nullable LastRefused lastRefused(EditionTable.@Nullable RefusedFile file) {
        return file == null ? null : new LastRefused(file.at(), file.code(), file.detail());
    }
}
