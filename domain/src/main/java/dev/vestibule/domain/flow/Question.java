package dev.vestibule.domain.flow;

/// What a pending decision asks the person.
public enum Question {
    /// L10: nobody is signed in. Which account is yours?
    WHOSE,
    /// L7: somebody is signed in. Link this identity to that account?
    LINK,
    /// L1b: the identity belongs to another account than the one signed in. Go on as that one?
    SWITCH
}
