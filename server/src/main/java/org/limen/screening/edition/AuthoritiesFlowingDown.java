package org.limen.screening.edition;

import java.util.List;
import java.util.function.ToLongFunction;
import org.limen.engine.sync.Offered;
import org.limen.engine.sync.Origin;
import org.limen.kernel.Answer;
import org.limen.kernel.down.WrittenDown;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Whose lists count, on its way down: a post trusts with a list whom the node above trusts with it.
///
/// They go before the lists that rest on them.
@Component
class AuthoritiesFlowingDown extends WrittenDown<Authorities.Authority> {
    private final Authorities authorities;

    AuthoritiesFlowingDown(Authorities authorities, JsonMapper json) {
        super("authority", Authorities.Authority.class, json);
        this.authorities = authorities;
    }

    @Override
    public boolean isFirst() {
        return true;
    }

    @Override
    protected List<Written<Authorities.Authority>> has() {
        return all(known -> known.above() == null ? 0 : known.above());
    }

    @Override
    protected List<Written<Authorities.Authority>> passesOn(Origin child) {
        return all(Authorities.Known::number);
    }

    private List<Written<Authorities.Authority>> all(ToLongFunction<Authorities.Known> number) {
        return authorities.known().stream()
                .map(known -> new Written<>(
                        known.authority().code(), number.applyAsLong(known), known.changed(), known.authority()))
                .toList();
    }

    @Override
    protected Answer<Taken> take(Offered offered, Authorities.Authority authority) {
        return authorities.trustFromAbove(authority, offered.number()).map(_ -> new Taken(true));
    }
}
