package org.limen.ceasefire.obligation;

import java.util.List;
import org.limen.access.Officer;
import org.limen.engine.sync.Offered;
import org.limen.engine.sync.Origin;
import org.limen.kernel.Answer;
import org.limen.kernel.down.WrittenDown;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Deliveries of obligations on their way down, each once; the node that passes them on vouches for them.
@Component
class ObligationsFlowingDown extends WrittenDown<Obligations.Sent> {
    private final Obligations obligations;

    ObligationsFlowingDown(Obligations obligations, JsonMapper json) {
        super("obligations", Obligations.Sent.class, json);
        this.obligations = obligations;
    }

    @Override
    protected List<Written<Obligations.Sent>> has() {
        return obligations.delivered().stream()
                .map(delivery ->
                        new Written<>(delivery.sent().id().toString(), 1, delivery.recorded(), delivery.sent()))
                .toList();
    }

    @Override
    protected List<Written<Obligations.Sent>> passesOn(Origin child) {
        return has();
    }

    @Override
    protected Answer<Taken> take(Offered offered, Obligations.Sent sent) {
        return obligations.take(sent, Officer.fromAbove()).map(_ -> new Taken(true));
    }
}
