package org.limen.access.signon;

import java.text.Normalizer;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.limen.access.Role;

/// Reads what a provider says about an officer; every provider says it in another place.
final class Claims {
    private Claims() {}

    /// The roles that the claim's values give; values that are not in the table give none.
    static Set<Role> roles(Map<String, Object> claims, SignOnSettings settings) {
        return values(at(claims, settings.rolesClaim())).stream()
                .filter(settings.roles()::containsKey)
                .map(settings.roles()::get)
                .collect(Collectors.toUnmodifiableSet());
    }

    /// A text of the claims without control characters, at most so long, or the other when there is none.
    static String text(Map<String, Object> claims, String name, int lengthMax, String other) {
        if (!(claims.get(name) instanceof String text)) {
            return other;
        }
        String plain = Normalizer.normalize(text, Normalizer.Form.NFC)
                .replaceAll("\\p{C}", "")
                .strip();
        return plain.isEmpty() ? other : plain.substring(0, Math.min(plain.length(), lengthMax));
    }

    /// What stands in the claims at `a.b.c`.
    private static @Nullable Object at(Map<String, Object> claims, String path) {
        Object here = claims.get(path);
        if (here != null || !path.contains(".")) {
            return here;
        }
        int dot = path.indexOf('.');
        return claims.get(path.substring(0, dot)) instanceof Map<?, ?> inner
                ? at(named(inner), path.substring(dot + 1))
                : null;
    }

    private static Map<String, Object> named(Map<?, ?> inner) {
        return inner.entrySet().stream()
                .filter(entry -> entry.getValue() != null)
                .collect(Collectors.toMap(entry -> String.valueOf(entry.getKey()), Map.Entry::getValue));
    }

    private static List<String> values(@Nullable Object claim) {
        return switch (claim) {
            case Collection<?> many -> many.stream().map(String::valueOf).toList();
            case String one -> List.of(one.split("[\\s,]+"));
            case null, default -> List.of();
        };
    }
}
