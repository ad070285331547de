package org.limen.bench.screening.people;

import java.util.List;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.limen.engine.PartialDate;
import org.limen.engine.screening.Sex;

/// What goes wrong with a date of birth, a sex or a nationality between a person and two records of them.
public final class Noise {
    private static final List<String> OTHER_STATES = List.of("TUR", "DEU", "GBR", "ARE", "FRA", "CYP", "KAZ", "EGY");

    private Noise() {}

    /// Of 100 dates 80 are right, 6 missing, 3 without day and month, 5 with both exchanged, 6 a year off.
    public static @Nullable PartialDate birth(@Nullable PartialDate date, RandomGenerator random) {
        int chance = random.nextInt(100);
        if (date == null || chance < 80) {
            return date;
        }
        if (chance < 86) {
            return null;
        }
        if (chance < 89) {
            return PartialDate.ofYear(date.year());
        }
        return chance < 94 ? exchanged(date) : years(date, random.nextBoolean() ? 1 : -1);
    }

    /// Day and month exchanged where the calendar has such a day; else as it was.
    public static PartialDate exchanged(PartialDate date) {
        boolean possible = date.isFull() && date.day() <= 12 && date.month() <= 12;
        return possible ? new PartialDate(date.year(), date.day(), date.month()) : date;
    }

    /// The same day so many years later.
    public static PartialDate years(PartialDate date, int more) {
        int day = date.month() == 2 ? Math.min(date.day(), 28) : date.day();
        return new PartialDate(date.year() + more, date.month(), day);
    }

    /// One digit of the day or the year read wrong.
    public static PartialDate digit(PartialDate date, RandomGenerator random) {
        if (!date.isFull() || random.nextBoolean()) {
            return years(date, List.of(3, -3, 10, -10, 5).get(random.nextInt(5)));
        }
        int day = 1 + (date.day() + 9) % 28;
        return new PartialDate(date.year(), date.month(), day);
    }

    /// One in a hundred has the other sex.
    public static Sex sex(Sex sex, RandomGenerator random) {
        return random.nextInt(100) == 0 ? other(sex) : sex;
    }

    public static Sex other(Sex sex) {
        return switch (sex) {
            case MALE -> Sex.FEMALE;
            case FEMALE -> Sex.MALE;
            default -> sex;
        };
    }

    /// Of 100 nationalities 85 are right, 8 another's, 7 missing.
    public static String nationality(String code, RandomGenerator random) {
        int chance = random.nextInt(100);
        if (chance < 85) {
            return code;
        }
        return chance < 93 ? otherState(random) : "";
    }

    public static String otherState(RandomGenerator random) {
        return OTHER_STATES.get(random.nextInt(OTHER_STATES.size()));
    }

    /// A letter or digit of a document's number read as another that looks like it.
    public static String misread(String number, RandomGenerator random) {
        String from = "0O1IL5S8B2Z6G";
        String to = "O0I115SB8Z2G6";
        int start = random.nextInt(number.length());
        for (int i = 0; i < number.length(); i++) {
            int at = (start + i) % number.length();
            int found = from.indexOf(number.charAt(at));
            if (found >= 0) {
                return number.substring(0, at) + to.charAt(found) + number.substring(at + 1);
            }
        }
        return number;
    }
}
