package org.limen.engine.mrz;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.limen.engine.Problem;
import org.limen.engine.mrz.MrzFormat.Span;
import org.limen.engine.mrz.MrzWriter.Entry;

/// What holds for every zone, tried on seeded random ones.
class MrzPropertiesTest {
    private static final long SEED = 9303;
    private static final LocalDate ON = LocalDate.of(2026, 11, 21);
    private static final String[] STATES = {"UTO", "D", "FRA", "QMO", "XXA", "GBN", "EUE", "UKR", "BLR"};
    private static final String DIGITS = "0123456789";
    private static final String DATA = DIGITS + "ABCDEFGHIJKLMNOPQRSTUVWXYZ";

    @ParameterizedTest
    @EnumSource(MrzFormat.class)
    void whatIsWrittenIsRead(MrzFormat format) {
        RandomGenerator random = random();
        for (int i = 0; i < 3_000; i++) {
            Entry entry = entry(format, random);
            List<String> lines = MrzWriter.write(format, entry);
            Mrz mrz = MrzReader.read(lines, ON);
            String seen = "seed %d, zone %d: %s %s".formatted(SEED, i, lines, mrz);
            assertThat(mrz.valid()).as(seen).isTrue();
            assertThat(mrz.repairs()).as(seen).isEmpty();
            assertThat(mrz.format()).as(seen).isEqualTo(format);
            assertThat(mrz.documentNumber()).as(seen).isEqualTo(entry.documentNumber());
            assertThat(mrz.birthDate()).as(seen).isEqualTo(entry.birthDate());
            assertThat(mrz.optionalData1()).as(seen).isEqualTo(entry.optionalData1());
            if (format != MrzFormat.FRID) {
                assertThat(mrz.expiryDate()).as(seen).isEqualTo(entry.expiryDate());
                assertThat(mrz.nationality()).as(seen).isEqualTo(entry.nationality());
                assertThat(isWholeOrPrefix(mrz, entry)).as(seen).isTrue();
            }
        }
    }

    @ParameterizedTest
    @EnumSource(MrzFormat.class)
    void everyDetectableSubstitutionInACheckedFieldIsAnErrorOrAReportedRepair(MrzFormat format) {
        RandomGenerator random = random();
        for (int i = 0; i < 40; i++) {
            List<String> lines = MrzWriter.write(format, entry(format, random));
            for (Span span : checked(format)) {
                for (int place = span.from(); place < span.to(); place++) {
                    for (char c : (DATA + "<").toCharArray()) {
                        assertReported(format, lines, place, c);
                    }
                }
            }
        }
    }

    /// A substitution that changes the sum by no multiple of ten is one that 7-3-1 detects.
    private static void assertReported(MrzFormat format, List<String> lines, int place, char c) {
        int line = place / format.lineLength();
        int column = place % format.lineLength();
        char written = lines.get(line).charAt(column);
        if ((CheckDigit.value(c) - CheckDigit.value(written)) % 10 == 0) {
            return;
        }
        var changed = new ArrayList<>(lines);
        changed.set(
                line, lines.get(line).substring(0, column) + c + lines.get(line).substring(column + 1));
        Mrz mrz = MrzReader.read(changed, ON);
        boolean repairedAsWritten = mrz.valid() && !mrz.repairs().isEmpty();
        assertThat(!mrz.valid() || repairedAsWritten)
                .as("seed %d: '%s' for '%s' at %d of %s: %s", SEED, c, written, place, changed, mrz)
                .isTrue();
    }

    @ParameterizedTest
    @EnumSource(MrzFormat.class)
    void aConfusionInADateIsRepairedToWhatWasWritten(MrzFormat format) {
        RandomGenerator random = random();
        for (int i = 0; i < 300; i++) {
            List<String> lines = MrzWriter.write(format, entry(format, random));
            Mrz written = MrzReader.read(lines, ON);
            Span birth = format.layout().birth;
            int line = birth.from() / format.lineLength();
            int column = (birth.from() + random.nextInt(6)) % format.lineLength();
            char letter = Confusion.letter(lines.get(line).charAt(column));
            if (letter != 0) {
                var changed = new ArrayList<>(lines);
                changed.set(
                        line,
                        lines.get(line).substring(0, column)
                                + letter
                                + lines.get(line).substring(column + 1));
                Mrz mrz = MrzReader.read(changed, ON);
                assertThat(mrz.birthDate()).as("%s", changed).isEqualTo(written.birthDate());
                assertThat(mrz.valid()).as("%s %s", changed, mrz).isTrue();
                assertThat(mrz.repairs()).as("%s", changed).hasSize(1);
                assertThat(mrz.problems()).extracting(Problem::code).contains("ocr-repaired");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void anyInputGivesAResult(long seed) {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        for (int i = 0; i < 5_000; i++) {
            List<String> lines = random.nextBoolean() ? noise(random) : damaged(random);
            Mrz mrz = MrzReader.read(lines, ON);
            assertThat(mrz.valid() || !mrz.problems().isEmpty())
                    .as("seed %d: %s", seed, lines)
                    .isTrue();
        }
    }

    private static List<String> noise(RandomGenerator random) {
        var lines = new ArrayList<String>();
        for (int i = random.nextInt(4); i >= 0; i--) {
            var bytes = new byte[random.nextInt(60)];
            random.nextBytes(bytes);
            lines.add(new String(bytes, random.nextBoolean() ? StandardCharsets.UTF_8 : StandardCharsets.UTF_16));
        }
        return lines;
    }

    /// A written zone with some characters changed, lost or doubled.
    private static List<String> damaged(RandomGenerator random) {
        MrzFormat format = MrzFormat.values()[random.nextInt(6)];
        var lines = new ArrayList<>(MrzWriter.write(format, entry(format, random)));
        for (int i = random.nextInt(6); i >= 0; i--) {
            int line = random.nextInt(lines.size());
            var text = new StringBuilder(lines.get(line));
            int place = random.nextInt(Math.max(1, text.length() - 1));
            switch (random.nextInt(3)) {
                case 0 -> text.setCharAt(place, (char) random.nextInt(random.nextBoolean() ? 128 : 0xFFFF));
                case 1 -> text.deleteCharAt(place);
                default -> text.insert(place, '<');
            }
            lines.set(line, text.toString());
        }
        return lines;
    }

    private static List<Span> checked(MrzFormat format) {
        var fields = format.layout();
        return format == MrzFormat.FRID
                ? List.of(fields.number, fields.birth)
                : List.of(fields.number, fields.birth, fields.expiry);
    }

    private static boolean isWholeOrPrefix(Mrz mrz, Entry entry) {
        String whole = Transliteration.toMrz(entry.surname(), entry.issuer()).replace('<', ' ');
        return mrz.nameTruncated() ? whole.charAt(0) == mrz.surname().charAt(0) : whole.equals(mrz.surname());
    }

    private static Entry entry(MrzFormat format, RandomGenerator random) {
        boolean french = format == MrzFormat.FRID;
        boolean longer = (format == MrzFormat.TD1 || format == MrzFormat.TD2) && random.nextInt(3) == 0;
        int optional = french ? 6 : format.layout().optional.length();
        String number =
                french ? frenchNumber(random) : text(DATA, longer ? 10 + random.nextInt(optional - 6) : 9, random);
        String data = longer ? "" : text(DATA, random.nextInt(optional + 1), random);
        return new Entry(
                french ? "ID" : format.isVisa() ? "V" : format == MrzFormat.TD3 ? "P" : "ID",
                french ? "FRA" : state(format, random),
                name(1 + random.nextInt(3), random),
                name(random.nextInt(4), random),
                number,
                STATES[random.nextInt(STATES.length)],
                birth(random),
                Sex.values()[random.nextInt(3)],
                new MrzDate(2020 + random.nextInt(40), 1 + random.nextInt(12), 1 + random.nextInt(28)),
                data,
                format == MrzFormat.TD1 ? text(DATA, random.nextInt(12), random) : "");
    }

    /// A TD2 that begins with IDFRA is the French card.
    private static String state(MrzFormat format, RandomGenerator random) {
        return format == MrzFormat.TD2 ? "UTO" : STATES[random.nextInt(STATES.length)];
    }

    private static String frenchNumber(RandomGenerator random) {
        return "%02d%02d%s%s"
                .formatted(
                        random.nextInt(1, 21), random.nextInt(1, 13), text(DATA, 3, random), text(DIGITS, 5, random));
    }

    private static MrzDate birth(RandomGenerator random) {
        int month = random.nextInt(10) == 0 ? 0 : 1 + random.nextInt(12);
        int day = month == 0 || random.nextInt(10) == 0 ? 0 : 1 + random.nextInt(28);
        return new MrzDate(1930 + random.nextInt(90), month, day);
    }

    private static String name(int words, RandomGenerator random) {
        var name = new StringBuilder();
        for (int i = 0; i < words; i++) {
            name.append(i == 0 ? "" : " ").append(text("AÄBÇDÉŁŠÞЖЩіעم", 1 + random.nextInt(14), random));
        }
        String text = name.toString();
        return text.replace("ע", "ξ");
    }

    private static String text(String alphabet, int length, RandomGenerator random) {
        var text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            text.append(alphabet.charAt(random.nextInt(alphabet.length())));
        }
        return text.toString();
    }

    private static RandomGenerator random() {
        return RandomGeneratorFactory.of("L64X128MixRandom").create(SEED);
    }
}
