package dev.vestibule.adapters.web.guard;

import java.util.Optional;

/// What a form carries in its hidden field, and the cookie line that must go out with the page, if one must.
public record FormToken(String value, Optional<String> cookieLine) {}
