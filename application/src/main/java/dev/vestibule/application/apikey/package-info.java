/// Making, listing and revoking keys for programs, and recognising them.
package dev.vestibule.application.apikey;
