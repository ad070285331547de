/// Real faults on real processes: nodes and databases that are killed while they work.
@org.jspecify.annotations.NullMarked
package org.limen.faults;
