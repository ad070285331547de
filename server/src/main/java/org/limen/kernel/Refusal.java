package org.limen.kernel;

import java.util.Map;

/// A no that the caller can act on: nothing was changed, and the code says why.
///
/// @param code   stable, in kebab-case: `transition-not-allowed`
/// @param status the HTTP status that says the same (RFC 9110)
/// @param detail one English sentence
/// @param params what the console needs to say it in another language
public record Refusal(String code, int status, String detail, Map<String, Object> params) {
    /// Nothing can be written any more; whoever finds it first says it in these words.
    public static final Refusal DISK_FULL =
            of("disk-full", 507, "The disk of this node is full. Nothing was recorded. Free space, then try again.");

    public Refusal {
        params = Map.copyOf(params);
    }

    public static Refusal of(String code, int status, String detail) {
        return new Refusal(code, status, detail, Map.of());
    }

    /// What was sent can't be understood or breaks a rule of form.
    public static Refusal invalid(String code, String detail) {
        return of(code, 422, detail);
    }

    /// What was asked for does not stand here.
    public static Refusal notFound(String detail) {
        return of("not-found", 404, detail);
    }

    /// The same id came before with another body.
    public static Refusal idReused(Object id) {
        return new Refusal("id-reused", 409, "The id " + id + " was used before with other content.", Map.of("id", id));
    }
}
