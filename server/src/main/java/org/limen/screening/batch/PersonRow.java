package org.limen.screening.batch;

import java.util.List;
import org.limen.engine.Problem;
import org.limen.screening.Sought;

/// One row of a file: the person it describes, and what was not understood.
///
/// @param line      on which it begins
/// @param id        as the file has it, or empty
/// @param sought    the person as written
/// @param reading   what of them can be compared
/// @param problems  those of the row's form and those of its fields
/// @param bytesRead of the file, up to the row's end
record PersonRow(long line, String id, Sought sought, Sought.Reading reading, List<Problem> problems, long bytesRead) {
    PersonRow {
        problems = List.copyOf(problems);
    }

    /// Whether nothing of it can be compared.
    boolean isUnreadable() {
        return problems.stream().anyMatch(Problem::isError);
    }
}
