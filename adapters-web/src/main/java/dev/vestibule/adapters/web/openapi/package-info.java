/// Describes the API as OpenAPI 3.1: the routes as the router knows them, the bodies as they are read, the answers as
/// they are written. Knows no resource; each says what it does as an `Operation`.
@NullMarked
package dev.vestibule.adapters.web.openapi;

import org.jspecify.annotations.NullMarked;
