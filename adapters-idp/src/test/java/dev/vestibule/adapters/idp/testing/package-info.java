/// An OpenID provider for tests, over real HTTP and in this process. Good by default and strict about our requests; it
/// misbehaves on request. It signs with the JDK alone, so that the judge shares nothing with what it judges. Tests of
/// other modules may use it.
package dev.vestibule.adapters.idp.testing;
