/// What an organization is told of itself: its event stream. The names here are a public contract.
package dev.vestibule.domain.event;
