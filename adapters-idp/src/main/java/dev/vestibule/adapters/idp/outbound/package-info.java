/// The one guarded way out to other people's servers: which addresses may be called, for how long, how much is read,
/// and how many calls one provider may hold (OWASP ASVS 5.0 §13.2.4 to §13.2.6, §15.4). Every protocol of this module
/// calls through `OutboundHttp`; nothing else opens a connection.
@NullMarked
package dev.vestibule.adapters.idp.outbound;

import org.jspecify.annotations.NullMarked;
