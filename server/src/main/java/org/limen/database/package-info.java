/// The node's PostgreSQL: an embedded one below the data folder, or a server that configuration names.
///
/// The embedded one is the real PostgreSQL from its published binaries, durable and closed: every commit is flushed,
/// only the node's own password opens it, and it listens on loopback alone.
/// It is started with the node, watched, started again when it dies, and taken over from a node that was killed.
/// Words: the **cluster** is PostgreSQL's data folder; an **orphan** is a server whose node died.
@org.jspecify.annotations.NullMarked
package org.limen.database;
