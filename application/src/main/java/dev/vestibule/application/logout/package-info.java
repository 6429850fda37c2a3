/// Ending sessions together with identity providers: because they say so, and telling them so.
package dev.vestibule.application.logout;
