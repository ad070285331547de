/// Makes paper of what the other packages say: a page of XHTML becomes a PDF with its fonts inside.
///
/// The same page gives the same bytes on every machine, in every locale and time zone: no clock and no chance has a
/// part in it.
/// Nothing outside the page is ever loaded, so a page can't make the node call anybody.
/// It knows nobody; whoever writes letters or reports asks [org.limen.print.Printed].
///
/// Words: **shaping** is giving each Arabic letter the form that its neighbours ask for; a **run** is a stretch of text
/// that goes one way; a **drawing** is the few shapes of SVG that maps and charts here are made of.
@org.jspecify.annotations.NullMarked
package org.limen.print;
