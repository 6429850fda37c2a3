/// A package that says what it is for.
package dev.vestibule.architecture.planted.r38.domain.session;
