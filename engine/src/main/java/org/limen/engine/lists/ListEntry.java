package org.limen.engine.lists;

import org.limen.engine.screening.ListedSubject;

/// A listed subject with what the list asks for and where it stands in the file.
///
/// @param line the first line of the entry
public record ListEntry(ListedSubject subject, Category category, String note, int line) {}
