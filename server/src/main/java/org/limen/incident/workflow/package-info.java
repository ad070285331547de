/// What people do with incidents: assess, verify, dismiss, close, open again, and rescue.
///
/// Each step names who took it and why, and only a step that the state offers can be taken.
/// It knows `record` and `reading`, and writes through the ledger.
///
/// Words: a **step** leads from one state to another; a **rescue** is over when somebody says so.
@org.jspecify.annotations.NullMarked
package org.limen.incident.workflow;
