/// Reminds members of what their organization asks of them. Alone.
package dev.vestibule.application.reminder;
