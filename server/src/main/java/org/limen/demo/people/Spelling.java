package org.limen.demo.people;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// How the same person comes to be written differently: on another list, by another hand.
public final class Spelling {
    private Spelling() {}

    /// Every part of the name that has another spelling takes one.
    public static PersonName romanised(Chance chance, PersonName name) {
        return new PersonName(
                name.family().stream().map(part -> respelt(chance, part)).toList(),
                name.given().stream().map(part -> respelt(chance, part)).toList());
    }

    /// Family names where the given names belong, and the other way round.
    public static PersonName swapped(PersonName name) {
        return new PersonName(name.given(), name.family());
    }

    /// Two letters inside the longest family name change places.
    public static PersonName mistyped(Chance chance, PersonName name) {
        NamePart longest = name.family().stream()
                .max((one, other) ->
                        Integer.compare(one.latin().length(), other.latin().length()))
                .orElseThrow();
        return new PersonName(
                name.family().stream()
                        .map(part -> part.equals(longest) ? NamePart.plain(transposed(chance, part.latin())) : part)
                        .toList(),
                name.given());
    }

    /// Day and month change places, where that gives a date and another one.
    public static boolean canSwapDayAndMonth(LocalDate date) {
        return date.getDayOfMonth() <= 12 && date.getDayOfMonth() != date.getMonthValue();
    }

    public static LocalDate dayAndMonthSwapped(LocalDate date) {
        return LocalDate.of(date.getYear(), date.getDayOfMonth(), date.getMonthValue());
    }

    /// A name too long for the 39 cells of a passport: more given names after the person's own.
    public static PersonName lengthened(Chance chance, Person person) {
        Culture culture = Culture.named(person.state().culture());
        List<NamePart> given = Stream.concat(
                        person.name().given().stream(), Stream.generate(() -> chance.pick(culture.given(person.sex()))))
                .distinct()
                .limit(6)
                .collect(Collectors.toList());
        return new PersonName(person.name().family(), given);
    }

    private static NamePart respelt(Chance chance, NamePart part) {
        return part.spellings().isEmpty() ? part : NamePart.plain(chance.pick(part.spellings()));
    }

    private static String transposed(Chance chance, String word) {
        if (word.length() < 4) {
            return word + word.charAt(word.length() - 1);
        }
        int at = chance.between(1, word.length() - 3);
        for (int tried = 0; word.charAt(at) == word.charAt(at + 1) && tried < word.length(); tried++) {
            at = 1 + at % (word.length() - 3);
        }
        return word.substring(0, at) + word.charAt(at + 1) + word.charAt(at) + word.substring(at + 2);
    }
}
