/// Made-up people and their documents: who could come to a border, drawn from tables and a seed.
///
/// The same seed gives the same people on every machine, and person number 812,000 can be made without the ones before.
/// Nobody here exists: names common in a culture are put together at random, and family names are recombined from
/// parts of others.
/// Words: a **culture** is a stock of names with their spellings; a **state** is where people come from and what its
/// documents look like; a **paper** is a travel document; a **spelling** is another way to write the same name.
@org.jspecify.annotations.NullMarked
package org.limen.demo.people;
