package org.limen.simulation.list;

import org.limen.engine.PartialDate;
import org.limen.engine.screening.Query;
import org.limen.engine.screening.Sex;

/// A made-up traveller.
public record Person(String name, PartialDate born, Sex sex, String document) {
    public Query query() {
        return Query.ofName(name).bornOn(born).ofSex(sex).withDocument(document);
    }
}
