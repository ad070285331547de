package org.limen.engine.lists;

import java.io.IOException;
import java.io.InputStream;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.limen.engine.lists.text.TextLines;
import org.limen.engine.screening.SubjectKind;

/// One file on its way in: where it comes from, what it is called, and who takes its entries.
///
/// @param aliases   the second file of a list that has its aliases apart, or null
/// @param firstLine the number of the first line
/// @param list      what the entries' list is called; empty where the rows say
/// @param category  what the list asks for where the rows don't say
record Import(
        InputStream in,
        @Nullable InputStream aliases,
        int firstLine,
        String list,
        Category category,
        Tally tally,
        Consumer<ListEntry> entries) {

    TextLines lines() throws IOException {
        return TextLines.of(in, firstLine, tally);
    }

    Gathering gathering(String id, SubjectKind kind, int line) {
        return new Gathering(id, list, kind, line, category, tally);
    }

    /// Hands on an entry; one without a name that can be compared is left out with its row.
    void give(Gathering gathered) {
        ListEntry entry = gathered.entry();
        if (entry.subject().names().isEmpty()) {
            tally.leaveOut(
                    entry.line(),
                    "entry-without-name",
                    "name",
                    "the entry '" + gathered.id() + "' has no name to compare");
            return;
        }
        tally.entry(entry);
        entries.accept(entry);
    }
}
