/// What the attempts to come in through a provider came to.
package dev.vestibule.application.port.in.trace;
