/// Setting up an organization's identity providers.
package dev.vestibule.application.port.in.provider;
