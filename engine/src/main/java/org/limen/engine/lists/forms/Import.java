package org.limen.engine.lists.forms;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.limen.engine.lists.Category;
import org.limen.engine.lists.ListEntry;
import org.limen.engine.lists.ListFormat;
import org.limen.engine.lists.Understood;
import org.limen.engine.lists.text.CountedBytes;
import org.limen.engine.lists.text.TextLines;
import org.limen.engine.screening.SubjectKind;

/// One file on its way in: where it comes from, what it is called, and who takes its entries.
public final class Import {
    private final InputStream in;
    private final @Nullable InputStream aliases;
    private final int firstLine;
    private final String list;
    private final Category category;
    private final Consumer<ListEntry> entries;
    private final Tally tally = new Tally();

    /// @param aliases   the second file of a list that has its aliases apart, or null
    /// @param firstLine the number of the first line
    /// @param list      what the entries' list is called; empty where the rows say
    /// @param category  what the list asks for where the rows don't say
    public Import(
            InputStream in,
            @Nullable InputStream aliases,
            int firstLine,
            String list,
            Category category,
            Consumer<ListEntry> entries) {
        this.in = in;
        this.aliases = aliases;
        this.firstLine = firstLine;
        this.list = list;
        this.category = category;
        this.entries = entries;
    }

    /// Reads the file to its end in a form, and says what became of it.
    ///
    /// @param form empty where the file's form isn't known; nothing is read then
    public Understood read(Optional<ListFormat> form, CountedBytes counted) throws IOException {
        String encoding = form.isPresent() ? read(form.get()) : unknown();
        return tally.understood(form, encoding, counted.bytes());
    }

    private String read(ListFormat form) throws IOException {
        return switch (form) {
            case UN_XML -> UnList.read(this);
            case OFAC_CSV -> OfacList.read(this);
            case OFAC_ALIASES_CSV, OFAC_ADDRESSES_CSV -> companion(form);
            case EU_ACTS_CSV -> EuActs.read(this);
            case EU_FSF_CSV -> EuFsfList.read(this);
            case TARGETS_CSV -> TargetsList.read(this);
            case ENTITIES_JSON -> EntitiesList.read(this);
            case LIMEN -> LimenRows.read(this);
        };
    }

    private String unknown() {
        tally.broken(0, "format-unknown", "the file begins like no list that is known; nothing of it was read");
        return "encoding unknown";
    }

    private String companion(ListFormat form) {
        tally.broken(0, "list-missing", "this is " + form.title() + ", which is no list by itself");
        return "encoding unknown";
    }

    Tally tally() {
        return tally;
    }

    InputStream in() {
        return in;
    }

    @Nullable
    InputStream aliases() {
        return aliases;
    }

    int firstLine() {
        return firstLine;
    }

    String list() {
        return list;
    }

    Category category() {
        return category;
    }

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
            String message = "the entry '" + gathered.id() + "' has no name to compare";
            tally.leaveOut(entry.line(), "entry-without-name", "name", message);
            return;
        }
        tally.entry(entry);
        entries.accept(entry);
    }
}
