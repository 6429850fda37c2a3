/// Signals that were set aside: looking at them, trying them again, giving them up. For the operator.
package dev.vestibule.application.port.in.deadletter;
