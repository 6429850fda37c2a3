/// Writing the audit log. Every slice may use it; it uses none.
package dev.vestibule.application.ledger;
