/// Writes that a client may send again without their happening twice (draft-ietf-httpapi-idempotency-key-header).
package dev.vestibule.domain.idempotency;
