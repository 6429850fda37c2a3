/// The links between people at identity providers and accounts here, and what may happen to them.
/// Imports `organization`, `user` and `provider`.
package dev.vestibule.domain.identity;
