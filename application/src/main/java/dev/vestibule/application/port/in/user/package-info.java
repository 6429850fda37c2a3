/// Setting up accounts; for the operator only.
package dev.vestibule.application.port.in.user;
