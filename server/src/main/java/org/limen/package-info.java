/// The Limen node: one package per subject, each with its base package as its face.
@org.jspecify.annotations.NullMarked
package org.limen;
