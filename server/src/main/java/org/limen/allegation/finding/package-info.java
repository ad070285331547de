/// Which findings depend on each other, and what they come to: the rule of independent sources, as a pure function.
///
/// Words: findings of one **origin** depend on each other and count once together; a finding **counts** when it
/// supports the allegation, is somebody's own knowledge and was not replaced.
@org.jspecify.annotations.NullMarked
package org.limen.allegation.finding;
