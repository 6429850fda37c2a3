/// Reading what was written down.
package dev.vestibule.application.port.in.audit;
