package org.limen.sync.log;

import java.security.KeyPair;
import org.limen.engine.sync.Origin;
import org.limen.kernel.NodeIdentity;
import org.limen.ledger.NodeKey;
import org.springframework.stereotype.Component;

/// This node as others know it.
@Component
public class Self {
    private final Origin origin;
    private final KeyPair keys;

    Self(NodeIdentity node, NodeKey key) {
        this.origin = new Origin(node.name(), key.publicKey());
        this.keys = key.pair();
    }

    public Origin origin() {
        return origin;
    }

    public KeyPair keys() {
        return keys;
    }

    /// The program's version, for people.
    public String release() {
        String version = Self.class.getPackage().getImplementationVersion();
        return version == null ? "unreleased" : version;
    }
}
