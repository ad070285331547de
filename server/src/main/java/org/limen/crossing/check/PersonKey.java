package org.limen.crossing.check;

import java.nio.charset.StandardCharsets;
import org.limen.document.Holder;
import org.limen.engine.merkle.Hash;
import org.limen.engine.mrz.Transliteration;

/// The name under which the record keeps a person: a hash over name, birth and nationality as a zone writes them.
///
/// A new passport leads to the same key; another spelling does not, so histories are looked up by document as well.
final class PersonKey {
    private static final int LETTERS = 24;

    private PersonKey() {}

    static String of(Holder holder) {
        String identity = String.join(
                "|",
                zone(holder.surname()),
                zone(holder.givenNames()),
                String.valueOf(holder.birthDate()),
                holder.nationality());
        return "p" + Hash.over(identity.getBytes(StandardCharsets.UTF_8)).hex().substring(0, LETTERS);
    }

    static String zone(String name) {
        return Transliteration.toMrz(name).replaceAll("[^A-Z]+", " ").strip();
    }
}
