package org.limen.sync.edition;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.limen.LimenTest;
import org.limen.engine.merkle.Hash;
import org.limen.engine.sync.Catalogue;
import org.limen.engine.sync.Offered;
import org.limen.kernel.down.FlowingDown;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Editions that somebody carried here: the node above signed what brought them, or another node did.
@LimenTest
class ByHandTest {
    private static final String PARENT = "key+of/the+parent=";
    private static final byte[] FILE = "no setting that can be read".getBytes(StandardCharsets.UTF_8);

    @TempDir
    Path data;

    @Autowired
    ObjectProvider<FlowingDown> sorts;

    @Autowired
    JdbcClient jdbc;

    @Test
    void whatAStrangerSignedIsNotEvenLookedAtAndWhatTheParentSignedIs() throws IOException {
        var folder = new EditionFolder(data);
        var editions = new Editions(sorts, Clock.systemUTC(), data);
        var byHand = new ByHand(editions, jdbc, data, PARENT);
        var offered = new Offered(
                "list-setting",
                "carried",
                1,
                Instant.EPOCH,
                FILE.length,
                Hash.over(FILE).hex(),
                1);
        folder.add(offered.sha256(), 0, FILE);

        folder.carried("key+of/a+stranger=", new Catalogue(List.of(offered)));
        byHand.run();
        assertThat(editions.waiting()).isEmpty();
        assertThat(folder.carried()).as("it is done with").isEmpty();

        folder.carried(PARENT, new Catalogue(List.of(offered)));
        byHand.run();
        assertThat(editions.waiting())
                .extracting(Editions.Waiting::state)
                .as("the same file from the parent was given to who reads it")
                .containsExactly("list-setting-unreadable");
    }

    @Test
    void aNodeWithoutAParentTakesNothingThatWasCarriedHere() throws IOException {
        var folder = new EditionFolder(data);
        var editions = new Editions(sorts, Clock.systemUTC(), data);
        folder.carried(
                PARENT,
                new Catalogue(List.of(new Offered(
                        "list-setting",
                        "carried",
                        1,
                        Instant.EPOCH,
                        FILE.length,
                        Hash.over(FILE).hex(),
                        1))));
        new ByHand(editions, jdbc, data, "").run();
        assertThat(editions.waiting()).isEmpty();
        assertThat(folder.carried()).isEmpty();
    }
}
