package org.limen.sync;

/// The node that a log comes from.
///
/// Only the key says who it is: a name may be given twice, and a node that was set up anew has another key.
///
/// @param publicKey X.509 in base64
public record Origin(String name, String publicKey) {}
