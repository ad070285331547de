package org.limen.screening.traffic;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.limen.engine.screening.words.TokenFrequencies;
import org.limen.ledger.Ledger;
import org.limen.ledger.LedgerEvent;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Counts of words in travellers' names, kept and mixed with the shipped table.
@Component
public class NamesOfTraffic {
    /// A word that fewer bear might tell of one person.
    private static final int BEARERS_MIN = 5;

    /// The shipped table speaks with the weight of so many travellers.
    private static final double SHIPPED_WEIGHT = 20_000;

    private final JdbcClient jdbc;
    private final Ledger ledger;
    private final Clock clock;
    private final boolean learns;
    private final long travellersMin;

    NamesOfTraffic(
            JdbcClient jdbc,
            Ledger ledger,
            Clock clock,
            @Value("${limen.screening.learns-names:true}") boolean learns,
            @Value("${limen.screening.learns-from-travellers:2000}") long travellersMin) {
        this.jdbc = jdbc;
        this.ledger = ledger;
        this.clock = clock;
        this.learns = learns;
        this.travellersMin = travellersMin;
    }

    /// What was counted last.
    record Counted(long number, Instant at, long travellers, Map<String, Integer> bearers) {}

    /// How often words occur among travellers.
    ///
    /// @param name the same for the same frequencies
    public record Frequencies(String name, TokenFrequencies travellers) {}

    /// Whether this node learns from its traffic at all.
    public boolean learns() {
        return learns;
    }

    /// How many travellers are enough to learn from.
    public long travellersMin() {
        return travellersMin;
    }

    /// How often words occur among travellers here: what ships, corrected by what was counted.
    public Frequencies frequencies() {
        TokenFrequencies shipped = TokenFrequencies.shipped();
        Optional<Counted> counted = learns ? last() : Optional.empty();
        return counted.filter(own -> own.travellers() >= travellersMin)
                .map(own -> new Frequencies("shipped and counted " + own.number(), mixed(shipped, own)))
                .orElse(new Frequencies("shipped", shipped));
    }

    Optional<Counted> last() {
        return jdbc.sql("SELECT number, at, travellers, counts FROM screening.names_of_traffic"
                        + " ORDER BY number DESC LIMIT 1")
                .query((row, i) -> new Counted(
                        row.getLong("number"),
                        row.getTimestamp("at").toInstant(),
                        row.getLong("travellers"),
                        unpacked(row.getBytes("counts"))))
                .optional();
    }

    private static TokenFrequencies mixed(TokenFrequencies shipped, Counted own) {
        var shares = new HashMap<String, Double>();
        double all = own.travellers() + SHIPPED_WEIGHT;
        for (String word : shipped.words()) {
            shares.put(word, shipped.share(word) * SHIPPED_WEIGHT / all);
        }
        own.bearers().forEach((word, bearers) -> shares.merge(word, bearers / all, Double::sum));
        return TokenFrequencies.of(shares);
    }

    /// Keeps a count in place of the one before.
    public void keep(WordCount count) {
        long travellers = count.travellers();
        Map<String, Integer> bearers = count.bearers(BEARERS_MIN);
        byte[] counts = packed(bearers);
        Instant now = clock.instant();
        ledger.commit(page -> {
            long number = page.jdbc()
                    .sql("INSERT INTO screening.names_of_traffic (at, travellers, words, counts) VALUES (?, ?, ?, ?)"
                            + " RETURNING number")
                    .params(now.atOffset(ZoneOffset.UTC), travellers, bearers.size(), counts)
                    .query(Long.class)
                    .single();
            page.enter(new LedgerEvent(
                    "names-counted",
                    Long.toString(number),
                    now,
                    Map.of("number", number, "travellers", travellers, "words", bearers.size())));
            return number;
        });
    }

    private static byte[] packed(Map<String, Integer> bearers) {
        var bytes = new ByteArrayOutputStream();
        try (Writer out = new OutputStreamWriter(new GZIPOutputStream(bytes), StandardCharsets.UTF_8)) {
            for (Map.Entry<String, Integer> word : bearers.entrySet()) {
                out.write(word.getValue() + "\t" + word.getKey() + "\n");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static Map<String, Integer> unpacked(byte[] counts) {
        var bearers = new HashMap<String, Integer>();
        try (var in = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(new ByteArrayInputStream(counts)), StandardCharsets.UTF_8))) {
            in.lines()
                    .map(line -> line.split("\t", 2))
                    .forEach(cells -> bearers.put(cells[1], Integer.valueOf(cells[0])));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bearers;
    }
}
