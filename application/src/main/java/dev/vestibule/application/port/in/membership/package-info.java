/// Who belongs to an organization.
package dev.vestibule.application.port.in.membership;
