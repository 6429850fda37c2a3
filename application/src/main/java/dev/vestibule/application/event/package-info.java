/// The event stream: writing it from what the outbox delivers, reading it, and keeping it no longer than promised.
package dev.vestibule.application.event;
