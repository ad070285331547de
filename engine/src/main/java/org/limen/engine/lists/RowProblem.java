package org.limen.engine.lists;

import org.limen.engine.Problem;

/// What is wrong with a row, and on which line of the file it stands, counted from 1.
public record RowProblem(int line, Problem problem) {}
