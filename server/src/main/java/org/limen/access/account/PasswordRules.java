package org.limen.access.account;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.limen.kernel.Refusal;

/// What a password must be: long, and not one that is tried first (NIST SP 800-63B §5.1.1.2).
/// No rules on kinds of characters, and no forced change by the calendar: both make passwords worse.
public final class PasswordRules {
    private static final int LENGTH_MIN = 12;
    private static final int LENGTH_MAX = 256;
    private static final int DIFFERENT_MIN = 5;

    private static final Set<String> COMMON = common();

    private record Rule(String code, BiPredicate<String, Account> broken) {}

    private static final List<Rule> RULES = List.of(
            new Rule("too-short", (password, account) -> characters(password) < LENGTH_MIN),
            new Rule("too-long", (password, account) -> characters(password) > LENGTH_MAX),
            new Rule(
                    "too-few-different",
                    (password, account) -> password.chars().distinct().count() < DIFFERENT_MIN),
            new Rule("common", (password, account) -> isCommon(password)),
            new Rule("holds-name", PasswordRules::holdsName));

    private PasswordRules() {}

    /// The refusal of a password that this officer can't have; its `params` say which rules it breaks.
    public static Optional<Refusal> refuse(String password, Account account) {
        List<String> broken = RULES.stream()
                .filter(rule -> rule.broken.test(password, account))
                .map(Rule::code)
                .toList();
        return broken.isEmpty() ? Optional.empty() : Optional.of(weak(broken));
    }

    private static Refusal weak(List<String> broken) {
        String detail = "A password has at least " + LENGTH_MIN
                + " characters, is not a common one and does not hold the officer's name.";
        return new Refusal("password-weak", 422, detail, Map.of("rules", broken, "lengthMin", LENGTH_MIN));
    }

    private static int characters(String password) {
        return password.codePointCount(0, password.length());
    }

    /// Digits and signs around a common word add little: they are taken off before looking.
    private static boolean isCommon(String password) {
        String plain = plain(password);
        String bare = plain.replaceAll("^[^\\p{L}]+|[^\\p{L}]+$", "");
        return COMMON.contains(plain) || COMMON.contains(bare);
    }

    private static boolean holdsName(String password, Account account) {
        String plain = plain(password);
        return Stream.of((account.name() + " " + account.fullName()).split("[\\s.@_-]+"))
                .map(PasswordRules::plain)
                .anyMatch(part -> part.length() >= 4 && plain.contains(part));
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }

    private static Set<String> common() {
        try (InputStream in = PasswordRules.class.getResourceAsStream("common-passwords.txt")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
