package org.limen.demo.people;

import java.time.LocalDate;
import org.limen.engine.mrz.Sex;

/// A made-up person.
public record Person(State state, PersonName name, Sex sex, LocalDate birthDate) {
    public Person named(PersonName otherName) {
        return new Person(state, otherName, sex, birthDate);
    }

    public Person bornOn(LocalDate otherDate) {
        return new Person(state, name, sex, otherDate);
    }
}
