/// Officers on their way down: who works at the posts of a node below, and at that node what the one above decided.
///
/// A node below gets the officers of its own posts and no others, with the password that an administrator gave them to
/// begin with; a password that they chose, and the secret of their one-time codes, stay where they were made.
/// Words: a **roster** is all officers of a node's posts at once; who is missing in the next one is **withdrawn**.
@org.jspecify.annotations.NullMarked
package org.limen.access.below;
