package org.limen.kernel;

import java.time.ZoneId;

/// Who this node is: its name, the authority whose data it holds, and that authority's state.
///
/// @param zone the zone in which this node's days begin and end
/// @param demo whether this node shows made-up people and may print passwords
public record NodeIdentity(String name, String authority, CountryCode state, ZoneId zone, boolean demo) {}
