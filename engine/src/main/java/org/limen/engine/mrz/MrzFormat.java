package org.limen.engine.mrz;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The layouts of machine-readable zones: how many lines of which length, and where each field stands.
///
/// Places count the cells of all lines in one row from 0, so the second line of a [#TD3] starts at 44.
public enum MrzFormat {
    /// Identity card of the size of a bank card, ICAO Doc 9303 Part 5.
    TD1(3, 30) {
        @Override
        Fields fields() {
            return new Fields()
                    .header(span(60, 90))
                    .number(span(5, 14), 14)
                    .birth(30, 37)
                    .expiry(38)
                    .nationality(45)
                    .optional(span(15, 30), NONE)
                    .optional2(span(48, 59))
                    .composite(59, span(5, 30), span(30, 37), span(38, 45), span(48, 59));
        }
    },
    /// Identity card of the larger size, ICAO Doc 9303 Part 6.
    TD2(2, 36) {
        @Override
        Fields fields() {
            return new Fields()
                    .secondLine(36)
                    .optional(span(64, 71), NONE)
                    .composite(71, span(36, 46), span(49, 56), span(57, 71));
        }
    },
    /// Passport, ICAO Doc 9303 Part 4.
    TD3(2, 44) {
        @Override
        Fields fields() {
            return new Fields()
                    .secondLine(44)
                    .optional(span(72, 86), 86)
                    .composite(87, span(44, 54), span(57, 64), span(65, 87));
        }
    },
    /// Visa of the larger size, ICAO Doc 9303 Part 7; it has no composite check digit.
    MRVA(2, 44) {
        @Override
        Fields fields() {
            return new Fields().secondLine(44).optional(span(72, 88), NONE);
        }
    },
    /// Visa of the smaller size, ICAO Doc 9303 Part 7; it has no composite check digit.
    MRVB(2, 36) {
        @Override
        Fields fields() {
            return new Fields().secondLine(36).optional(span(64, 72), NONE);
        }
    },
    /// The French national identity card issued from 1988 to 2021, a layout of its own without expiry and nationality.
    FRID(2, 36) {
        @Override
        Fields fields() {
            return new Fields()
                    .header(span(5, 30))
                    .number(span(36, 48), 48)
                    .givenNames(span(49, 63))
                    .birth(63, 70)
                    .optional(span(30, 36), NONE)
                    .composite(71, span(0, 71));
        }
    };

    /// The place of a field that a layout does not have.
    static final int NONE = -1;

    private final int lines;
    private final int lineLength;

    /// Filled by the constants below and never changed afterwards.
    @SuppressWarnings("ImmutableEnumChecker")
    private final Fields fields;

    MrzFormat(int lines, int lineLength) {
        this.lines = lines;
        this.lineLength = lineLength;
        this.fields = fields();
    }

    /// How many lines the zone has.
    public int lines() {
        return lines;
    }

    /// How many characters each line has.
    public int lineLength() {
        return lineLength;
    }

    public boolean isVisa() {
        return this == MRVA || this == MRVB;
    }

    abstract Fields fields();

    Fields layout() {
        return fields;
    }

    int cells() {
        return lines * lineLength;
    }

    /// "line 2, position 5", both counted from 1 as on the document.
    String where(int place) {
        return "line " + (place / lineLength + 1) + ", position " + (place % lineLength + 1);
    }

    static Span span(int from, int to) {
        return new Span(from, to);
    }

    /// A run of cells, the end not included.
    record Span(int from, int to) {
        static final Span EMPTY = new Span(0, 0);

        boolean holds(int place) {
            return place >= from && place < to;
        }

        boolean isEmpty() {
            return from == to;
        }

        int length() {
            return to - from;
        }
    }

    /// Where the fields of one layout stand. Filled once when the enum is made, read-only afterwards.
    static final class Fields {
        final Span documentCode = span(0, 2);
        final Span issuer = span(2, 5);
        Span name = Span.EMPTY;
        Span givenNames = Span.EMPTY;
        Span number = Span.EMPTY;
        int numberCheck = NONE;
        Span nationality = Span.EMPTY;
        Span birth = Span.EMPTY;
        int birthCheck = NONE;
        int sex = NONE;
        Span expiry = Span.EMPTY;
        int expiryCheck = NONE;
        Span optional = Span.EMPTY;
        int optionalCheck = NONE;
        Span optional2 = Span.EMPTY;
        int compositeCheck = NONE;
        List<Span> composite = List.of();

        Fields header(Span nameSpan) {
            name = nameSpan;
            return this;
        }

        /// The second line that passports, larger cards and visas share.
        Fields secondLine(int start) {
            return header(span(5, start))
                    .number(span(start, start + 9), start + 9)
                    .nationality(start + 10)
                    .birth(start + 13, start + 20)
                    .expiry(start + 21);
        }

        Fields number(Span span, int check) {
            number = span;
            numberCheck = check;
            return this;
        }

        Fields nationality(int from) {
            nationality = span(from, from + 3);
            return this;
        }

        Fields birth(int from, int sexPlace) {
            birth = span(from, from + 6);
            birthCheck = from + 6;
            sex = sexPlace;
            return this;
        }

        Fields expiry(int from) {
            expiry = span(from, from + 6);
            expiryCheck = from + 6;
            return this;
        }

        Fields givenNames(Span span) {
            givenNames = span;
            return this;
        }

        Fields optional(Span span, int check) {
            optional = span;
            optionalCheck = check;
            return this;
        }

        Fields optional2(Span span) {
            optional2 = span;
            return this;
        }

        Fields composite(int check, Span... spans) {
            compositeCheck = check;
            composite = List.of(spans);
            return this;
        }

        /// The result's field that a cell belongs to; null for the composite check digit.
        @Nullable
        String fieldAt(int place) {
            if (place == compositeCheck) {
                return null;
            }
            if (documentCode.holds(place)) {
                return "documentCode";
            }
            if (issuer.holds(place)) {
                return "issuer";
            }
            return name.holds(place) ? "surname" : fieldOfDataAt(place);
        }

        private String fieldOfDataAt(int place) {
            if (number.holds(place) || place == numberCheck) {
                return "documentNumber";
            }
            if (birth.holds(place) || place == birthCheck) {
                return "birthDate";
            }
            if (expiry.holds(place) || place == expiryCheck) {
                return "expiryDate";
            }
            if (nationality.holds(place)) {
                return "nationality";
            }
            if (givenNames.holds(place)) {
                return "givenNames";
            }
            return place == sex ? "sex" : "optionalData";
        }
    }
}
