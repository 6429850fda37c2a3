/// Reads JSON from strangers, strictly: what two parsers could read differently is refused (RFC 8725 §2.4). Depends on
/// nothing; the protocols of this module may use it.
@NullMarked
package dev.vestibule.adapters.idp.json;

import org.jspecify.annotations.NullMarked;
