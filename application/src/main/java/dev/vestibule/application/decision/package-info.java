/// Pending decisions: what is asked, and the three answers. Everything is read again when an answer
/// comes, and nothing is written to accounts before.
package dev.vestibule.application.decision;
