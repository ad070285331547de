/// How much was watched, and so what a number of observations is worth: hours by means, rates with intervals, and
/// whether one period really had more than another.
///
/// A count without the effort behind it says nothing: fewer violations may be fewer patrols.
/// So a rate carries its interval, a period without effort has no rate instead of a rate of zero, and a rise or a fall
/// is claimed only when chance hardly makes it with the same true rate in both.
///
/// Words: **effort** is the time in which something could have been noticed; a **span** is a stretch of time; a
/// **watch** is somebody or something that could notice from a place during a span; **reach** is how far.
@org.jspecify.annotations.NullMarked
package org.limen.engine.effort;
