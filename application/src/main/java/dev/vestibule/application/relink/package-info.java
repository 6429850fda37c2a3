/// Letting members back in whose sign-in the provider knows by another name now.
package dev.vestibule.application.relink;
