/// Keys by which programs use the API: what one opens, for how long, and on whose behalf.
/// Imports `organization`, `user` and `membership`.
package dev.vestibule.domain.apikey;
