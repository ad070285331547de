package org.limen.demo;

/// The node did not do what the demo needs to go on: what was asked, and what it said.
public final class NodeRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NodeRefused(String message) {
        super(message);
    }
}
