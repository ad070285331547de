package org.limen.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.source.tree.LiteralTree;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.limen.LimenTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What was recorded stays: decisions, judgements, readings and ledger entries are added to, never changed.
@LimenTest
class RecordStaysTest {
    /// Tables that hold what happened. A crossing's row is not among them: it carries the state, which moves on.
    private static final Pattern CHANGES_WHAT_HAPPENED = Pattern.compile(
            "\\b(update|delete from|truncate|truncate table)\\s+(ledger\\.(entry|head)"
                    + "|crossing\\.(arrival|decision|judgement|refusal_form|thinning|thinning_end|thinned|elsewhere_decision|conflict|conflict_outcome|alert_outcome|elsewhere_word)"
                    + "|allegation\\.(revision|step|letter)"
                    + "|ceasefire\\.(delivery|line|obligation|observation|effort|grouping|grouped)"
                    + "|incident\\.(revision|step|rescue_step|sealed_reporter|evidence|custody|opening_request|opening_answer"
                    + "|sealed_complaint|sealed_complaint_note)|dailyreport\\.(edition|sheet)|screening\\.judgement|access\\.reading)\\b");

    private static final Pattern CHANGES_A_CROSSING =
            Pattern.compile("\\bupdate crossing\\.crossing set (?!state = \\?, decided_at = \\? where id = \\?)");

    /// What the law makes a node forget is blanked by those who follow a purge, and by nobody else.
    private static final Pattern BLANKS = Pattern.compile(
            "/(crossing/purge/Blanking|screening/hit/PurgedWords|access/reading/PurgedReadings)\\.java$");

    /// Where two histories of a node are put together (decision 37), the shorter one is copied aside with its
    /// signatures and entered again behind the longer one; only this may take it out of its place.
    private static final Pattern TAKES_ASIDE = Pattern.compile("/ledger/LostEntries\\.java$");

    @Autowired
    private JdbcClient jdbc;

    @ParameterizedTest
    @ValueSource(strings = {"ledger.entry", "ledger.head"})
    void theDatabaseItselfRefusesToChangeTheLedger(String table) {
        for (String statement : List.of("DELETE FROM " + table, "UPDATE " + table + " SET sequence = 0")) {
            assertThatThrownBy(() -> jdbc.sql(statement).update())
                    .as(statement)
                    .isInstanceOf(DataAccessException.class)
                    .hasMessageContaining("append-only");
        }
    }

    @Test
    void noStatementChangesWhatHappened() throws IOException {
        List<String> statements = statements();
        assertThat(statements).as("SQL statements in the server").hasSizeGreaterThan(20);
        assertThat(statements)
                .noneMatch(CHANGES_WHAT_HAPPENED.asPredicate())
                .noneMatch(CHANGES_A_CROSSING.asPredicate());
    }

    private static List<String> statements() throws IOException {
        return JavaSource.all().stream()
                .filter(source -> source.path().startsWith("server/src/main/"))
                .filter(source -> !BLANKS.matcher(source.path()).find())
                .filter(source -> !TAKES_ASIDE.matcher(source.path()).find())
                .flatMap(source -> source.find(LiteralTree.class).stream())
                .map(LiteralTree::getValue)
                .filter(String.class::isInstance)
                .map(text -> text.toString().strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT))
                .filter(text -> text.matches("(select|insert|update|delete|truncate|with) .*"))
                .toList();
    }
}
