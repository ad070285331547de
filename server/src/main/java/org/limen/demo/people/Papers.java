package org.limen.demo.people;

import java.time.LocalDate;
import java.util.Set;
import org.limen.demo.people.Paper.Kind;

/// Issues documents that are good on a day, in the formats of the state that issues them.
public final class Papers {
    private static final Set<String> LARGE_CARDS = Set.of("ROU");
    private static final double FRENCH_CARD_IS_OLD = 0.5;

    private Papers() {}

    public static Paper passport(Chance chance, Person holder, LocalDate today) {
        return issued(Kind.PASSPORT, chance, holder, today);
    }

    /// The identity card of the person's own state; a passport where that has none.
    public static Paper card(Chance chance, Person holder, LocalDate today) {
        if (!holder.state().hasIdCard()) {
            return passport(chance, holder, today);
        }
        return issued(cardKind(chance, holder.state()), chance, holder, today);
    }

    /// A visa of `issuer`, for a national of another state.
    public static Paper visa(Chance chance, Person holder, State issuer, LocalDate today) {
        Kind kind = chance.happens(0.5) ? Kind.VISA : Kind.VISA_SMALL;
        return new Paper(
                kind, holder, issuer.code(), chance.written("V########"), today.plusDays(chance.between(30, 150)));
    }

    /// A residence permit of `issuer`, for a national of another state.
    public static Paper residencePermit(Chance chance, Person holder, State issuer, LocalDate today) {
        return new Paper(
                Kind.RESIDENCE_PERMIT, holder, issuer.code(), chance.written("RP#######"), expiry(chance, today));
    }

    private static Paper issued(Kind kind, Chance chance, Person holder, LocalDate today) {
        String pattern = number(kind, holder.state());
        return new Paper(kind, holder, holder.state().code(), chance.written(pattern), expiry(chance, today));
    }

    private static String number(Kind kind, State state) {
        return switch (kind) {
            case PASSPORT -> state.passport();
            case ID_CARD_FRENCH -> "1806########";
            default -> state.idCard();
        };
    }

    private static Kind cardKind(Chance chance, State state) {
        if (state.code().equals("FRA") && chance.happens(FRENCH_CARD_IS_OLD)) {
            return Kind.ID_CARD_FRENCH;
        }
        return LARGE_CARDS.contains(state.code()) ? Kind.ID_CARD_LARGE : Kind.ID_CARD;
    }

    private static LocalDate expiry(Chance chance, LocalDate today) {
        return today.plusDays(chance.between(240, 9 * 365));
    }
}
