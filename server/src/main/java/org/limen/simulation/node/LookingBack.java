package org.limen.simulation.node;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.limen.ledger.LedgerEvent;
import org.limen.screening.BackRun;
import org.limen.screening.EditionScreening.Changes;
import org.limen.screening.ScreeningHit;
import org.limen.simulation.Sabotage;
import org.limen.simulation.list.EditionFile;
import org.limen.simulation.machine.Disk;

/// Screens the travellers on record against what a newer edition brought, as `crossing.alert` does.
final class LookingBack {
    private static final int ROWS_AT_ONCE = 10;

    private final Node node;
    private boolean powerFailed;

    LookingBack(Node node) {
        this.node = node;
    }

    void fell() {
        powerFailed = true;
    }

    void look() {
        if (node.level == Node.Level.POST) {
            node.store.inForce.values().forEach(this::open);
            powerFailed = false;
        }
    }

    private void open(Store.InForce current) {
        EditionFile file = current.file();
        Store.Run last = node.store.runs.get(file.list());
        var next = BackRun.next(file.number(), last == null ? 0 : last.number(), last != null && last.runs());
        switch (next) {
            case NOTHING -> {}
            case GO_ON -> goOn(last, current);
            case BEGIN, SUPERSEDE -> {
                long against = node.store.screenedTo.getOrDefault(file.list(), 0L);
                Store.Run begun = kept(new Store.Run(file.number(), against, true, null), file);
                note("begins", begun, file);
                goOn(begun, current);
            }
        }
    }

    private void note(String words, Store.Run run, EditionFile file) {
        node.border.note(() -> node + ": " + words + " screening back against " + file.list() + " " + run.number());
    }

    private Store.Run kept(Store.Run run, EditionFile file) {
        Disk.Commit commit = node.disk.begin();
        commit.write(() -> node.store.runs.put(file.list(), run));
        commit.done();
        return run;
    }

    private void goOn(Store.@Nullable Run begun, Store.InForce current) {
        Store.Run run = begun;
        if (run == null) {
            return;
        }
        EditionFile file = current.file();
        Changes changes = node.lists.changes(file, run.against());
        List<Row> page = page(run);
        while (!page.isEmpty()) {
            if (!(powerFailed && node.border.suffers(Sabotage.SKIP_BACK))) {
                page.forEach(row -> screen(row, file, changes));
            }
            powerFailed = false;
            run = kept(new Store.Run(run.number(), run.against(), true, page.getLast()), file);
            page = page(run);
        }
        if (BackRun.mayEnd(current.since(), node.now()) || node.border.suffers(Sabotage.END_BACK_EARLY)) {
            end(run, file);
        }
    }

    private List<Row> page(Store.Run run) {
        var rows = run.after() == null ? node.store.record : node.store.record.tailSet(run.after(), false);
        return rows.stream().limit(ROWS_AT_ONCE).toList();
    }

    private void screen(Row row, EditionFile file, Changes changes) {
        for (ScreeningHit hit : node.border.hits(file, row.person())) {
            String alert = Store.alert(row.id(), hit.hit());
            if (changes.concerns(hit.entry())
                    && BackRun.isNews(hit, row.told())
                    && !node.store.alerts.contains(alert)) {
                Disk.Commit commit = node.disk.begin();
                commit.write(() -> node.store.alerts.add(alert));
                node.record(
                        commit, List.of(new LedgerEvent(Kinds.ALERT, row.id().toString(), node.now(), "{}")));
                commit.done();
            }
        }
    }

    private void end(Store.Run run, EditionFile file) {
        Disk.Commit commit = node.disk.begin();
        commit.write(() -> {
            node.store.runs.put(file.list(), new Store.Run(run.number(), run.against(), false, run.after()));
            node.store.screenedTo.put(file.list(), run.number());
        });
        commit.done();
        note("ends", run, file);
    }
}
