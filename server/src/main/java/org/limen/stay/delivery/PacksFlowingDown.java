package org.limen.stay.delivery;

import java.util.List;
import java.util.function.ToLongFunction;
import org.limen.access.Officer;
import org.limen.engine.sync.Offered;
import org.limen.engine.sync.Origin;
import org.limen.kernel.Answer;
import org.limen.kernel.down.WrittenDown;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Country packs on their way down: the rules of entry and stay are decided once, for all posts.
@Component
class PacksFlowingDown extends WrittenDown<Packs.Sent> {
    private final Packs packs;

    PacksFlowingDown(Packs packs, JsonMapper json) {
        super("country-pack", Packs.Sent.class, json);
        this.packs = packs;
    }

    @Override
    protected List<Written<Packs.Sent>> has() {
        return all(latest -> latest.above() == null ? 0 : latest.above());
    }

    @Override
    protected List<Written<Packs.Sent>> passesOn(Origin child) {
        return all(Packs.Latest::number);
    }

    private List<Written<Packs.Sent>> all(ToLongFunction<Packs.Latest> number) {
        return packs.all().stream()
                .map(latest ->
                        new Written<>(latest.pack().name(), number.applyAsLong(latest), latest.at(), latest.sent()))
                .toList();
    }

    @Override
    protected Answer<Taken> take(Offered offered, Packs.Sent sent) {
        return packs.take(sent, Officer.fromAbove(), offered.number()).map(_ -> new Taken(true));
    }
}
