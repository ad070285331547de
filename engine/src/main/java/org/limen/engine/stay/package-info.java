/// Decides how long a person may stay: which days of presence count under a rule, how many are left, and until when.
///
/// The rules are values ([org.limen.engine.stay.StayRule]) that come from effective-dated country packs; the history is
/// a list of dated crossings, which may have gaps that are reported with what was assumed.
/// It knows no other engine package.
///
/// Words: a **day of stay** is a calendar day on which a person was present, entry and exit day included; a **stay** is
/// the days from an entry to its exit; a **window** is the span of days that a rule looks at; an **overstay day** is a
/// day of stay on which the rule's count was above its maximum; a **pack** is one regime's rules by date.
@org.jspecify.annotations.NullMarked
package org.limen.engine.stay;
