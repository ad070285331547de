package org.limen.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.limen.ledger.EntryKind;
import org.limen.ledger.KnownKinds;

/// The list of kinds by which a node tells what it is too old to read.
class KnownKindsTest {
    /// A kind that stands in an entry's making as it is, or the beginning of one.
    private static final Pattern WRITTEN = Pattern.compile("new LedgerEvent\\(\\s*\"([a-z]+(?:-[a-z]+)*-?)\"");

    @Test
    void everyKindThatIsWrittenIsInTheListOfKnownKinds() throws IOException {
        var kinds = JavaSource.all().stream()
                .filter(source -> source.path().startsWith("server/src/main/"))
                .flatMap(source -> WRITTEN.matcher(source.text()).results().map((MatchResult kind) -> kind.group(1)))
                .map(kind -> kind.endsWith("-") ? kind + "made-up" : kind)
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(kinds).as("kinds in the server's sources").hasSizeGreaterThan(30);
        assertThat(kinds)
                .as("each needs a line in ledger/kinds.txt")
                .allMatch(kind -> KnownKinds.has(EntryKind.of(kind)));
    }

    @Test
    void aLaterVersionOfAKnownKindIsNotKnown() {
        assertThat(KnownKinds.has(EntryKind.read("arrival"))).isTrue();
        assertThat(KnownKinds.has(EntryKind.read("arrival@2"))).isFalse();
        assertThat(KnownKinds.has(EntryKind.read("evidence-opened@2"))).isFalse();
    }
}
