package org.limen.engine.merkle;

/// Where a tree gets the hashes of its perfect subtrees from; asked only for those that are full.
@FunctionalInterface
public interface Subtrees {
    Hash of(Subtree subtree);
}
