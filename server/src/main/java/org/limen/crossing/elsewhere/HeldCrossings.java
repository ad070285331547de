package org.limen.crossing.elsewhere;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.limen.ledger.Page;
import org.limen.ledger.kind.EntryKind;
import org.limen.sync.HeldEntry;
import org.limen.sync.HeldReader;
import org.limen.sync.UnreadableEntries;
import org.springframework.stereotype.Component;

/// Reads other nodes' arrivals, checks, decisions and words on hits, and looks after each what it changes.
///
/// A body that was purged tells nothing any more and is passed over.
@Component
class HeldCrossings implements HeldReader {
    private final HeldForm form;
    private final ElsewhereTable table;
    private final Conflicts conflicts;
    private final WordsElsewhere words;
    private final UnreadableEntries unreadable;

    HeldCrossings(
            HeldForm form,
            ElsewhereTable table,
            Conflicts conflicts,
            WordsElsewhere words,
            UnreadableEntries unreadable) {
        this.form = form;
        this.table = table;
        this.conflicts = conflicts;
        this.words = words;
        this.unreadable = unreadable;
    }

    @Override
    public Set<EntryKind> kinds() {
        return Stream.of(
                        HeldForm.ARRIVAL,
                        HeldForm.CHECKED,
                        HeldForm.DECISION,
                        HeldForm.JUDGEMENT,
                        HeldForm.ALERT_JUDGED)
                .map(EntryKind::of)
                .collect(Collectors.toSet());
    }

    @Override
    public void read(Page page, HeldEntry entry) {
        String body = entry.body();
        if (body == null) {
            return;
        }
        switch (form.read(entry.kind().name(), entry.subject(), body)) {
            case HeldFact.Arrived arrived -> arrived(page, entry, arrived);
            case HeldFact.WasChecked checked -> checked(page, entry, checked);
            case HeldFact.Decided decided -> {
                table.insertDecision(page.jdbc(), entry, decided);
                conflicts.lookAt(page, decided.crossing());
            }
            case HeldFact.Said said -> words.add(page, entry, said);
            case HeldFact.Senseless senseless -> unreadable.lay(page, this, entry, senseless.problem());
        }
    }

    private void arrived(Page page, HeldEntry entry, HeldFact.Arrived arrived) {
        String origin = entry.origin().publicKey();
        arrived.crossings().forEach(crossing -> table.insertShown(page.jdbc(), origin, crossing, arrived.shown()));
    }

    /// An arrival stands before its checks in every log; without it, its body was purged, and so is what it would say.
    private void checked(Page page, HeldEntry entry, HeldFact.WasChecked checked) {
        table.shown(page.jdbc(), entry.origin().publicKey(), checked.crossing()).ifPresent(shown -> {
            table.insert(page.jdbc(), entry, shown, checked);
            conflicts.lookAt(page, checked.crossing());
        });
    }
}
