/// Links between people at identity providers and accounts.
package dev.vestibule.application.port.in.linking;
