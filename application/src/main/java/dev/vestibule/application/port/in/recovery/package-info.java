/// What people may ask who have lost, or never had, their account's own password.
package dev.vestibule.application.port.in.recovery;
