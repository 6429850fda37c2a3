/// How the audit log is sealed: a chain of hashes for each organization, and signed checkpoints; how an export of it is
/// written, and what is wrong with one. Imports `audit` and `organization`.
package dev.vestibule.domain.seal;
