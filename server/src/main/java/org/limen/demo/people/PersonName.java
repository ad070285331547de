package org.limen.demo.people;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A person's name: family names and given names, each in the order in which the person's documents print them.
public record PersonName(List<NamePart> family, List<NamePart> given) {
    public PersonName {
        family = List.copyOf(family);
        given = List.copyOf(given);
    }

    public String surname() {
        return joined(family.stream(), NamePart::latin);
    }

    public String givenNames() {
        return joined(given.stream(), NamePart::latin);
    }

    /// Given names before family names, in Latin letters.
    public String full() {
        return givenNames() + " " + surname();
    }

    /// Given names before family names in the culture's own script, where every part is known in it; else in Latin.
    public String own() {
        boolean known = parts().allMatch(part -> part.own() != null);
        return known ? joined(parts(), part -> part.own() == null ? part.latin() : part.own()) : full();
    }

    public boolean hasOtherSpellings() {
        return parts().anyMatch(part -> !part.spellings().isEmpty());
    }

    public boolean isInAnotherScript() {
        return parts().allMatch(part -> part.own() != null);
    }

    Stream<NamePart> parts() {
        return Stream.concat(given.stream(), family.stream());
    }

    private static String joined(Stream<NamePart> parts, Function<NamePart, String> form) {
        return parts.map(form).collect(Collectors.joining(" "));
    }
}
