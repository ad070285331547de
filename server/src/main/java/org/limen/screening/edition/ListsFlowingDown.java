package org.limen.screening.edition;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.limen.access.Officer;
import org.limen.engine.merkle.Hash;
import org.limen.engine.sync.Offered;
import org.limen.engine.sync.Origin;
import org.limen.kernel.Answer;
import org.limen.kernel.down.FlowingDown;
import org.springframework.stereotype.Component;

/// Lists on their way from a centre to its posts: the edition in force of each, as its authority signed it.
///
/// A post takes only what an authority signed that it trusts with that list, whoever passed it on.
@Component
class ListsFlowingDown implements FlowingDown {
    private static final int FORM = 1;

    private final EditionTable table;
    private final Intake intake;
    private final Map<EditionTable.Row, Offered> told = new ConcurrentHashMap<>();

    ListsFlowingDown(EditionTable table, Intake intake) {
        this.table = table;
        this.intake = intake;
    }

    @Override
    public String sort() {
        return "list";
    }

    @Override
    public int formMax() {
        return FORM;
    }

    @Override
    public List<Offered> used() {
        List<EditionTable.Row> rows = table.inForce();
        told.keySet().retainAll(rows);
        return rows.stream()
                .map(row -> told.computeIfAbsent(row, this::offered))
                .toList();
    }

    @Override
    public InputStream open(Offered offered, Origin child) {
        return new ByteArrayInputStream(table.file(offered.name(), offered.number()));
    }

    @Override
    public Answer<Taken> take(Offered offered, Path file) {
        try {
            return intake.take(Files.readAllBytes(file), false, Officer.fromAbove())
                    .map(taken -> new Taken(taken.inForce()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Offered offered(EditionTable.Row row) {
        byte[] file = table.file(row.list(), row.number());
        return new Offered(
                sort(),
                row.list(),
                row.number(),
                row.issued(),
                file.length,
                Hash.over(file).hex(),
                FORM);
    }
}
