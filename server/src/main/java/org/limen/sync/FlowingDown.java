package org.limen.sync;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import org.limen.engine.sync.Offered;
import org.limen.kernel.Answer;

/// A sort of edition that flows from a parent to its children; every bean of this type is one sort.
///
/// Editions carry their own signature: a child takes one because of who made it, not of who passed it on.
public interface FlowingDown {
    /// What sort, in kebab-case: `list`, `line`.
    String sort();

    /// The highest form of its files that this node can read.
    int formMax();

    /// What this node passes on now, in any order: for each name the edition in force, and none that is only held.
    List<Offered> offered();

    /// The bytes of one that is offered; a stream may be asked for again after a link was cut.
    InputStream open(Offered offered) throws IOException;

    /// Takes one that came whole; its SHA-256 was compared before. The same again changes nothing.
    Answer<Taken> take(Offered offered, Path file);

    /// @param inForce whether this node uses it now
    record Taken(boolean inForce) {}
}
