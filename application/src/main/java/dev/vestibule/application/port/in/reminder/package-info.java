/// Reminding members of what their organization asks of them.
package dev.vestibule.application.port.in.reminder;
