/// Made-up travellers, drawn from name frequencies by culture, and the noise in what is known of people.
///
/// Words: a **culture** is a group of states that form and spell names alike; a **pool** holds its names with how
/// often they occur; an **innocent** is a traveller who is on no list; **list-cultured** ones are made of the
/// lists' own words,
/// **namesakes** share a listed person's full name and not the date of birth, **relatives** share all but the first
/// word.
@org.jspecify.annotations.NullMarked
package org.limen.bench.screening.people;
