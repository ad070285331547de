/// Finds the listed persons whom a traveller may be, with the weight of the evidence for each.
///
/// Every agreement and every contradiction between a traveller and a list entry is worth bits: how many times likelier
/// it is if the two are one person than if they are not, as Fellegi and Sunter (1969) weigh record pairs.
/// Names weigh by how rare they are among travellers; nothing here decides about a person.
/// Words: a **listed person** is an entry of a list; a **query** is what is known of a traveller; a **hit** is a listed
/// person whose evidence reaches the threshold; **evidence** is one field's level of agreement with its bits; the
/// **threshold** follows from how many false alerts per 1,000 travellers an operator accepts.
@org.jspecify.annotations.NullMarked
package org.limen.engine.screening;
