package org.limen.kernel.down;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import org.limen.engine.sync.Offered;
import org.limen.engine.sync.Origin;
import org.limen.kernel.Answer;

/// A sort of edition that flows from a parent to its children; every bean of this type is one sort.
///
/// An edition is taken because of who signed it, where it is signed, and else because the parent passed it on, whose
/// key a node is told by hand.
public interface FlowingDown {
    /// What sort, in kebab-case: `list`, `lines`.
    String sort();

    /// The highest form of its files that this node can read.
    int formMax();

    /// Whether others rest on it: those are taken first.
    default boolean isFirst() {
        return false;
    }

    /// What this node has, in any order, each with the number under which its parent passed it on.
    List<Offered> used();

    /// What this node passes on to a child now, in any order: for each name what is in force, and none that is only
    /// held.
    default List<Offered> offered(Origin child) {
        return used();
    }

    /// The bytes of one that is offered to a child; they may be asked for again after a link was cut.
    InputStream open(Offered offered, Origin child) throws IOException;

    /// Takes one that came whole; its SHA-256 was compared before. The same again changes nothing.
    Answer<Taken> take(Offered offered, Path file);

    /// @param inForce whether this node uses it now
    record Taken(boolean inForce) {
        /// That it is in force here now.
        public static Answer<Taken> now() {
            return Answer.given(new Taken(true));
        }
    }
}
