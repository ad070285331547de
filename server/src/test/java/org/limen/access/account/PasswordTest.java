package org.limen.access.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.limen.access.OfficerId;
import org.limen.kernel.Refusal;

/// What passwords must be, and how they are kept.
class PasswordTest {
    private static final Account PETROVA = new Account(
            new OfficerId(new UUID(0, 1)),
            "i.petrova",
            "Irina Petrova",
            Set.of(),
            null,
            "en",
            false,
            Account.Secrets.none(false),
            null,
            true,
            null,
            "");

    @ParameterizedTest
    @CsvSource({
        "short,                   too-short",
        "elevenchars,             too-short",
        "aaaaaaaaaaaaaaaaaaaa,    too-few-different",
        "passwordpassword,        common",
        "PassWordPassWord,        common",
        "Administrator1!,         common",
        "welcome12345,            common",
        "123456789012,            common",
        "парольпароль,            common",
        "green kettle petrova,    holds-name",
        "IRINA sings at night,    holds-name"
    })
    void weakPasswordsAreRefusedWithTheRule(String password, String rule) {
        assertThat(PasswordRules.refuse(password, PETROVA))
                .hasValueSatisfying(refusal -> assertThat(refusal.params().get("rules"))
                        .asInstanceOf(InstanceOfAssertFactories.LIST)
                        .contains(rule));
    }

    @Test
    void aPasswordThatIsFarTooLongIsRefused() {
        assertThat(PasswordRules.refuse("abcdef".repeat(50), PETROVA))
                .map(Refusal::code)
                .hasValue("password-weak");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"seven green kettles", "twelve chars", "доброе утро, граница", "كل يوم شاي أخضر", "k7#Qp2!vR9z@"
            })
    void longPasswordsOfAnyScriptAreFine(String password) {
        assertThat(PasswordRules.refuse(password, PETROVA)).isEmpty();
    }

    @Test
    void hashesAreArgon2idWithTheWrittenParametersAndASaltOfTheirOwn() {
        var hashes = new PasswordHashes();
        String one = hashes.hash("seven green kettles");
        assertThat(one).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
        assertThat(hashes.hash("seven green kettles")).isNotEqualTo(one);
        assertThat(hashes.matches("seven green kettles", Optional.of(one))).isTrue();
        assertThat(hashes.matches("seven green kettle", Optional.of(one))).isFalse();
    }

    @Test
    void nobodysPasswordIsNeverRight() {
        assertThat(new PasswordHashes().matches("nobody has this password", Optional.empty()))
                .isFalse();
    }

    @Test
    void namesHaveOneFormHoweverTheyAreTyped() {
        assertThat(SignInName.canonical("  I.Petrova ")).isEqualTo("i.petrova");
        assertThat(SignInName.canonical("ｉ．ｐｅｔｒｏｖａ")).isEqualTo("i.petrova");
        assertThat(SignInName.isWellFormed("i.petrova")).isTrue();
        assertThat(SignInName.isWellFormed("и.петрова")).isTrue();
        assertThat(SignInName.isWellFormed("i petrova")).isFalse();
        assertThat(SignInName.isWellFormed("i\u0000petrova")).isFalse();
        assertThat(SignInName.isWellFormed("")).isFalse();
        assertThat(SignInName.isWellFormed("x".repeat(65))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Irina Petrova", "حسن العلي", "می‌خواهم", "O'Neil-Šarić", "𠮷田"})
    void namesOfAllScriptsArePlain(String name) {
        assertThat(new Plain.Check().isValid(name, null)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "a\u0000b", "a\nb", "a\u202eb", "a\u2028b", "a\u0007", "\ud800", "a\u200fb", "a\ue000"})
    void namesWithControlCharactersAreNot(String name) {
        assertThat(new Plain.Check().isValid(name, null)).isFalse();
    }
}
