/// What an operator does about signals that were set aside.
package dev.vestibule.application.deadletter;
