package org.limen.screening.traffic;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.limen.LimenTest;
import org.limen.engine.screening.words.TokenFrequencies;
import org.limen.ledger.Ledger;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Words of travellers' names are counted, persons are not. All names are made up.
@LimenTest
class NamesOfTrafficTest {
    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Ledger ledger;

    @Autowired
    private Clock clock;

    @Test
    void whatManyBearIsWeighedByHowManyAndWhatFewBearIsNotKept() {
        var count = new WordCount();
        for (int i = 0; i < 300; i++) {
            count.add(List.of("Zubrilka " + (i < 4 ? "Rarovnik" : "Plenikov") + " Zubrilka"));
        }
        names(true, 100).keep(count);
        NamesOfTraffic.Frequencies learned = names(true, 100).frequencies();
        TokenFrequencies shares = learned.travellers();
        assertThat(shares.share("ZUBRILKA")).isEqualTo(300 / 20_300.0);
        assertThat(shares.share("PLENIKOV")).isEqualTo(296 / 20_300.0);
        assertThat(shares.share("RAROVNIK")).as("borne by four").isZero();
        assertThat(shares.share("MARIA"))
                .isPositive()
                .isLessThan(TokenFrequencies.shipped().share("MARIA"));
        assertThat(learned.name()).startsWith("shipped and counted");
    }

    @Test
    void tooFewTravellersTeachNothingAndASettingSwitchesItOff() {
        var count = new WordCount();
        String word = "Tulmerik" + UUID.randomUUID().toString().replaceAll("[^a-f]", "");
        for (int i = 0; i < 50; i++) {
            count.add(List.of(word));
        }
        names(true, 100).keep(count);
        assertThat(names(true, 100).frequencies().name()).isEqualTo("shipped");
        assertThat(names(false, 1).frequencies().name()).isEqualTo("shipped");
        assertThat(names(true, 50).frequencies().name()).startsWith("shipped and counted");
    }

    private NamesOfTraffic names(boolean learns, long travellersMin) {
        return new NamesOfTraffic(jdbc, ledger, clock, learns, travellersMin);
    }
}
