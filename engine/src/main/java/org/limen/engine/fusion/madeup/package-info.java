/// Made-up days on a made-up line, where what really happened is known: for benches, tests and exercises.
///
/// Everything comes from a seed; the same seed gives the same day.
/// Words: a **barrage** is what really happened; a **stray** is a report of something that nobody else noticed or that
/// was not there.
@org.jspecify.annotations.NullMarked
package org.limen.engine.fusion.madeup;
