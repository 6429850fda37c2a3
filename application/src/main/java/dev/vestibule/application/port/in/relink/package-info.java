/// What an organization's owners may do for members whose sign-in the provider knows by another name now.
package dev.vestibule.application.port.in.relink;
