/// What is kept of an allegation: its revisions, the steps that were taken, the letters that went out.
///
/// No row is ever updated; where an allegation stands is computed from its rows as of any moment.
///
/// Words: an **act** is a step with what it carries; a step that was **taken** has an officer and two times.
@org.jspecify.annotations.NullMarked
package org.limen.allegation.record;
