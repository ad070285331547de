package org.limen.ledger.purge;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.limen.ledger.Page;

/// Takes away what this node keeps beside the ledger of bodies that are purged; every bean of this type is one.
///
/// What the law makes the ledger forget, the tables that were filled from the same facts forget with it, in the same
/// recording.
public interface PurgeFollower {
    /// The kinds of entries whose rows it blanks.
    Set<String> kinds();

    /// Blanks what it has of these entries, all of its kinds.
    ///
    /// @param origin the public key of the node that wrote them; empty for this one
    void forget(Page page, String origin, List<Gone> entries);

    /// An entry whose body is gone.
    record Gone(String kind, String subject, Instant happened) {
        private static final Pattern ID = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

        /// Whether its subject is an id.
        public boolean isAboutAnId() {
            return ID.matcher(subject).matches();
        }

        /// The subjects as a database's array of texts.
        public static String[] subjects(List<Gone> entries) {
            return entries.stream().map(Gone::subject).toArray(String[]::new);
        }

        /// The moments in the order of the subjects, likewise.
        public static String[] moments(List<Gone> entries) {
            return entries.stream().map(gone -> gone.happened().toString()).toArray(String[]::new);
        }
    }
}
