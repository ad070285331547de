package org.limen.demo.people;

import java.time.LocalDate;
import java.util.List;
import org.limen.engine.mrz.MrzDate;
import org.limen.engine.mrz.MrzFormat;
import org.limen.engine.mrz.MrzWriter;

/// A travel document in somebody's hand.
///
/// @param issuer as the machine-readable zone prints it, which is not always a state: `UTO` on a specimen
public record Paper(Kind kind, Person holder, String issuer, String number, LocalDate expiryDate) {

    /// What it is, and how its zone is laid out.
    public enum Kind {
        PASSPORT("passport", "P<", MrzFormat.TD3),
        ID_CARD("id-card", "I<", MrzFormat.TD1),
        /// Of the larger size, which some states still have.
        ID_CARD_LARGE("id-card", "I<", MrzFormat.TD2),
        /// The French card of 1988 to 2021, with a layout of its own.
        ID_CARD_FRENCH("id-card", "ID", MrzFormat.FRID),
        RESIDENCE_PERMIT("residence-permit", "AR", MrzFormat.TD1),
        VISA("visa", "V<", MrzFormat.MRVA),
        VISA_SMALL("visa", "V<", MrzFormat.MRVB);

        private final String code;
        private final String documentCode;
        private final MrzFormat format;

        Kind(String code, String documentCode, MrzFormat format) {
            this.code = code;
            this.documentCode = documentCode;
            this.format = format;
        }

        /// As the programming interface names it.
        public String code() {
            return code;
        }

        public String documentCode() {
            return documentCode;
        }

        public MrzFormat format() {
            return format;
        }
    }

    /// The same document with another last day.
    public Paper expiring(LocalDate otherDate) {
        return new Paper(kind, holder, issuer, number, otherDate);
    }

    /// The same document as if another authority had issued it.
    public Paper issuedBy(String otherIssuer) {
        return new Paper(kind, holder, otherIssuer, number, expiryDate);
    }

    /// A document with the same number in another person's name.
    public Paper heldBy(Person other) {
        return new Paper(kind, other, issuer, number, expiryDate);
    }

    /// The lines of its machine-readable zone.
    public List<String> zone() {
        return MrzWriter.write(
                kind.format,
                new MrzWriter.Entry(
                        kind.documentCode,
                        issuer,
                        holder.name().surname(),
                        holder.name().givenNames(),
                        number,
                        holder.state().letters(),
                        MrzDate.of(holder.birthDate()),
                        holder.sex(),
                        MrzDate.of(expiryDate)));
    }
}
