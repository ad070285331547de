/// Pure computations of border management: values in, values out, with no framework, clock or I/O.
@org.jspecify.annotations.NullMarked
package org.limen.engine;
