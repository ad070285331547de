package org.limen.demo.people;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// One given or family name.
///
/// @param latin     as the person's own state prints it in Latin letters, with its marks: `Çiğdem`
/// @param own       in the script of the culture, or null where that is Latin or where the name was recombined
/// @param spellings other ways to write it in Latin letters that are met on documents and lists
public record NamePart(String latin, @Nullable String own, List<String> spellings) {
    public NamePart {
        spellings = List.copyOf(spellings);
    }

    static NamePart plain(String latin) {
        return new NamePart(latin, null, List.of());
    }

    /// Reads `Latin=own script=other,spellings`, where the second and third parts may be missing.
    static NamePart parse(String text) {
        String[] parts = text.split("=", -1);
        String own = parts.length > 1 && !parts[1].isEmpty() ? parts[1] : null;
        return new NamePart(parts[0], own, parts.length > 2 ? List.of(parts[2].split(",")) : List.of());
    }
}
