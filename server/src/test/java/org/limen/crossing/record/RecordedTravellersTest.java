package org.limen.crossing.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.limen.LimenTest;
import org.limen.TestClock;
import org.limen.TestOfficers;
import org.limen.crossing.Booth;
import org.limen.crossing.Keeper;
import org.limen.crossing.record.RecordedTravellers.Place;
import org.limen.crossing.record.RecordedTravellers.Recorded;
import org.springframework.beans.factory.annotation.Autowired;

@LimenTest
class RecordedTravellersTest {
    @Autowired
    private TestOfficers officers;

    @Autowired
    private TestClock clock;

    @Autowired
    private RecordedTravellers travellers;

    @Test
    void aWalkPassesOverNobodyWhoIsRecordedWhileASetBackClockCatchesUp() {
        var booth = new Booth(officers);
        UUID before = cross(booth);
        Recorded last = walk(Place.BEGIN).getLast();
        assertThat(last.crossing().id()).isEqualTo(before);

        clock.advance(Duration.ofMinutes(-10));
        try {
            UUID after = cross(booth);
            assertThat(walk(last.place()))
                    .extracting(traveller -> traveller.crossing().id())
                    .containsExactly(after);
        } finally {
            clock.reset();
        }
    }

    private UUID cross(Booth booth) {
        var checked =
                booth.checked(Booth.arrival("entry", Keeper.somebody("FRA").shown()));
        return UUID.fromString(checked.path("id").asString());
    }

    private List<Recorded> walk(Place from) {
        return travellers.after(from, Instant.EPOCH, 10_000);
    }
}
