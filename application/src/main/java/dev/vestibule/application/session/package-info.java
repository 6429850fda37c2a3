/// Opening, recognising and ending sessions, and what each of them opens.
package dev.vestibule.application.session;
