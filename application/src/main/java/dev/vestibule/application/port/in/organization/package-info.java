/// Setting up organizations and their proven domains.
package dev.vestibule.application.port.in.organization;
