/// Editions of daily reports: made, checked, signed, kept, and made again to see that they come out the same.
@org.jspecify.annotations.NullMarked
package org.limen.dailyreport.edition;
