/// Making an identity an account's own, and letting its person in: the only place where links are made.
package dev.vestibule.application.linking;
