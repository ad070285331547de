package org.limen.engine.lists.text;

import org.limen.engine.Problem;

/// Takes what is wrong with a file, line by line.
@FunctionalInterface
public interface Faults {
    /// @param line    counted from 1; 0 where it is the file as a whole
    /// @param problem an error where something was left out, a warning where something stands that a reader
    ///     should
    ///     know of
    void add(int line, Problem problem);
}
