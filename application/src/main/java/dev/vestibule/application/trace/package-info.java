/// Writing down what attempts to come in came to, and telling the admins of their organization.
package dev.vestibule.application.trace;
