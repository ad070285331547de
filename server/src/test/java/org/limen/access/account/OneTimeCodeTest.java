package org.limen.access.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// One-time codes against the vectors of RFC 6238 Appendix B and RFC 4226 Appendix D.
class OneTimeCodeTest {
    private static final String SEED = "1234567890123456789012345678901234567890123456789012345678901234";

    @ParameterizedTest
    @CsvSource({
        "59,          94287082, 46119246, 90693936",
        "1111111109,  07081804, 68084774, 25091201",
        "1111111111,  14050471, 67062674, 99943326",
        "1234567890,  89005924, 91819424, 93441116",
        "2000000000,  69279037, 90698825, 38618901",
        "20000000000, 65353130, 77737706, 47863826"
    })
    void theVectorsOfTheStandardComeOut(long second, String sha1, String sha256, String sha512) {
        long step = OneTimeCode.stepAt(Instant.ofEpochSecond(second));
        assertThat(OneTimeCode.code(seed(20), step, "HmacSHA1", 8)).isEqualTo(sha1);
        assertThat(OneTimeCode.code(seed(32), step, "HmacSHA256", 8)).isEqualTo(sha256);
        assertThat(OneTimeCode.code(seed(64), step, "HmacSHA512", 8)).isEqualTo(sha512);
    }

    @ParameterizedTest
    @CsvSource({"0, 755224", "1, 287082", "2, 359152", "3, 969429", "4, 338314", "5, 254676", "9, 520489"})
    void theVectorsOfTheCounterBasedStandardComeOutWithSixDigits(long count, String code) {
        assertThat(OneTimeCode.code(Base32.encode(seed(20)), count)).isEqualTo(code);
    }

    @Test
    void aCodeOfTheStepBeforeOrAfterIsTaken() {
        String secret = OneTimeCode.newSecret();
        Instant now = Instant.ofEpochSecond(1_800_000_015);
        long step = OneTimeCode.stepAt(now);
        assertThat(OneTimeCode.step(secret, OneTimeCode.code(secret, step - 1), now, 0))
                .hasValue(step - 1);
        assertThat(OneTimeCode.step(secret, OneTimeCode.code(secret, step), now, 0))
                .hasValue(step);
        assertThat(OneTimeCode.step(secret, OneTimeCode.code(secret, step + 1), now, 0))
                .hasValue(step + 1);
    }

    @Test
    void aCodeOfAnotherStepIsNotTaken() {
        byte[] secret = seed(20);
        Instant now = Instant.ofEpochSecond(1_800_000_015);
        long step = OneTimeCode.stepAt(now);
        String base32 = Base32.encode(secret);
        assertThat(OneTimeCode.step(base32, OneTimeCode.code(base32, step - 2), now, 0))
                .isEmpty();
        assertThat(OneTimeCode.step(base32, OneTimeCode.code(base32, step + 2), now, 0))
                .isEmpty();
        assertThat(OneTimeCode.step(base32, "", now, 0)).isEmpty();
        assertThat(OneTimeCode.step(base32, "abcdef", now, 0)).isEmpty();
    }

    @Test
    void aCodeThatWasUsedIsNotTakenAgainNorOneBeforeIt() {
        String secret = OneTimeCode.newSecret();
        Instant now = Instant.ofEpochSecond(1_800_000_015);
        long step = OneTimeCode.stepAt(now);
        assertThat(OneTimeCode.step(secret, OneTimeCode.code(secret, step), now, step))
                .isEmpty();
        assertThat(OneTimeCode.step(secret, OneTimeCode.code(secret, step - 1), now, step))
                .isEmpty();
    }

    @Test
    void secretsGoThroughBase32AndBack() {
        assertThat(Base32.encode("foobar".getBytes(StandardCharsets.US_ASCII))).isEqualTo("MZXW6YTBOI");
        assertThat(Base32.decode("MZXW6YTBOI"))
                .asString(StandardCharsets.US_ASCII)
                .isEqualTo("foobar");
        assertThat(Base32.encode("f".getBytes(StandardCharsets.US_ASCII))).isEqualTo("MY");
        assertThat(Base32.decode("my")).asString(StandardCharsets.US_ASCII).isEqualTo("f");
        assertThat(OneTimeCode.newSecret()).hasSize(32).matches("[A-Z2-7]+");
    }

    @Test
    void theAddressForTheAppNamesTheNodeAndTheOfficer() {
        assertThat(OneTimeCode.uri("Limen north", "i.petrova", "ABC"))
                .isEqualTo("otpauth://totp/Limen%20north:i.petrova?secret=ABC&issuer=Limen%20north"
                        + "&algorithm=SHA1&digits=6&period=30");
    }

    private static byte[] seed(int bytes) {
        return SEED.substring(0, bytes).getBytes(StandardCharsets.US_ASCII);
    }
}
