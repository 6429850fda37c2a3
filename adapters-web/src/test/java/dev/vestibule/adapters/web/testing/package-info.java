/// A real server on stub in-ports, and clients that say exactly what a test wants said.
package dev.vestibule.adapters.web.testing;
