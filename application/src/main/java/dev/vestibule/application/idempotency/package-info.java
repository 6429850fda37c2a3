/// Claims of requests by their keys, and the answers that are said again.
package dev.vestibule.application.idempotency;
