/// The pages of a daily report: words of four languages, tables, maps and charts that follow from its facts alone.
///
/// A template has a number and stays as it is once a report was published with it; what is better becomes the next one.
@org.jspecify.annotations.NullMarked
package org.limen.dailyreport.sheet;
