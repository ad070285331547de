package org.limen.access.account;

import java.text.Normalizer;
import java.util.Locale;
import org.limen.kernel.Refusal;

/// The name an officer types to sign in: letters, digits, and `.`, `-`, `_`, `@`, in one canonical form.
public final class SignInName {
    /// What a canonical name looks like; other kinds of signs invite look-alikes.
    private static final String FORM = "[\\p{L}\\p{M}\\p{N}][\\p{L}\\p{M}\\p{N}._@-]{0,63}";

    private SignInName() {}

    /// Capital or small, wide or narrow letters are the same name.
    public static String canonical(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
    }

    /// The refusal of a name that is not well-formed.
    public static Refusal invalid() {
        return Refusal.invalid(
                "name-invalid",
                "A sign-in name has 1 to 64 letters, digits and . - _ @, and begins with a letter or digit.");
    }

    public static boolean isWellFormed(String canonical) {
        return canonical.matches(FORM);
    }
}
