/// What a daily report says, without words: lines of records, figures that name their records, sums, differences.
@org.jspecify.annotations.NullMarked
package org.limen.dailyreport.facts;
