package dev.vestibule.domain.flow;

/// What becomes of the organization's own demand for a second factor when single sign-on is set up. There is no
/// default:
/// whoever sets it up says so.
public enum SecondFactorRule {
    KEPT,
    DROPPED
}
