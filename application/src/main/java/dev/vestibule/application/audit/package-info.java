/// Reading the audit log.
package dev.vestibule.application.audit;
