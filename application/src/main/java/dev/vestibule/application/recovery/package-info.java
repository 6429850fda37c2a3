/// Giving people their account's own password back, or a first one.
package dev.vestibule.application.recovery;
