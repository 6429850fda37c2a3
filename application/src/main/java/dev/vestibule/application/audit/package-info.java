/// Reading the audit log, sealing it, and checking what was exported of it.
package dev.vestibule.application.audit;
