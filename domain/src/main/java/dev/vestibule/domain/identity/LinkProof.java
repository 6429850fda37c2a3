package dev.vestibule.domain.identity;

/// What showed that the person at the provider and the account are the same.
public enum LinkProof {
    /// The person signed in to the account with its own credential and confirmed.
    OWN_CREDENTIAL,
    /// The provider vouched for an address that the account owns, in a domain it is trusted for.
    TRUSTED_EMAIL,
    /// The account was created for this identity.
    CREATION,
    /// The person set the provider up, having just shown an own credential or the organization's own sign-in.
    SETUP,
    /// The person came by a link that an owner of the organization had mailed to them.
    RELINK
}
