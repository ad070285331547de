/// A made-up morning at a made-up border: who comes in which vehicle, what is planted among them, what came before.
///
/// Everything here is values; nothing is sent anywhere.
/// Words: a **party** is who travels in one vehicle; an **arrival** is a party in front of a booth, in the form of the
/// programming interface; a **plant** is a case put there on purpose together with what a check should find; the
/// **past** is the crossings of the months before.
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.NamedInterface("world")
package org.limen.demo.world;
