/// Reads words written in other scripts than Latin as the Latin spellings that lists and passports use.
///
/// One word has several: by the rule of a state or a standard, by custom, and, where a name was written down by its
/// sound, the spelling that it was most probably made from.
/// It knows words, not names: what is a title or a particle in Latin letters is decided elsewhere.
/// Words: a **reading** is a word of a script in Latin letters, which may be several words there; the **standard**
/// reading is the one that lists use most.
@org.jspecify.annotations.NullMarked
package org.limen.engine.names.script;
