package org.limen.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.limen.ledger.kind.EntryKind;
import org.limen.ledger.kind.KnownKinds;

/// The list of kinds by which a node tells what it is too old to read.
class KnownKindsTest {
    /// A kind that stands in an entry's making as it is, or the beginning of one.
    private static final Pattern WRITTEN = Pattern.compile("new LedgerEvent\\(\\s*\"([a-z]+(?:-[a-z]+)*-?)\"");

    /// A kind that stands there by a name that the same file explains.
    private static final Pattern NAMED = Pattern.compile("new LedgerEvent\\(\\s*([A-Z_]+),");

    @Test
    void everyKindThatIsWrittenIsInTheListOfKnownKinds() throws IOException {
        var kinds = JavaSource.all().stream()
                .filter(source -> source.path().startsWith("server/src/main/"))
                .flatMap(source -> Stream.concat(groups(WRITTEN, source.text()), named(source.text())))
                .map(kind -> kind.endsWith("-") ? kind + "made-up" : kind)
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(kinds).as("kinds in the server's sources").hasSizeGreaterThan(30);
        assertThat(kinds).as("one that is written by name").contains("node-restored");
        assertThat(kinds)
                .as("each needs a line in ledger/kinds.txt")
                .allMatch(kind -> KnownKinds.has(EntryKind.of(kind)));
    }

    private static Stream<String> named(String text) {
        return groups(NAMED, text)
                .flatMap(name -> groups(Pattern.compile("\\b" + name + " = \"([a-z]+(?:-[a-z]+)*-?)\""), text));
    }

    private static Stream<String> groups(Pattern pattern, String text) {
        return pattern.matcher(text).results().map((MatchResult found) -> found.group(1));
    }

    @Test
    void aLaterVersionOfAKnownKindIsNotKnown() {
        assertThat(KnownKinds.has(EntryKind.read("arrival"))).isTrue();
        assertThat(KnownKinds.has(EntryKind.read("arrival@2"))).isFalse();
        assertThat(KnownKinds.has(EntryKind.read("evidence-opened@2"))).isFalse();
    }
}
