package org.limen.engine.screening;

import java.util.List;

/// A listed person whom the traveller may be.
///
/// @param list         the list's name
/// @param entry        the entry's id within the list
/// @param name         the listed name that agrees best
/// @param bits         the sum of the evidence
/// @param probability  that they are one person, given the base rate and the number of listed persons
/// @param evidence     what the bits are made of
/// @param modelVersion the version of the model that weighed them
public record Hit(
        String list,
        String entry,
        String name,
        double bits,
        double probability,
        List<Evidence> evidence,
        String modelVersion) {

    public Hit {
        evidence = List.copyOf(evidence);
    }
}
