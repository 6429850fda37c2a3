/// Reading the event stream of an organization, and keeping it.
package dev.vestibule.application.port.in.event;
