package dev.vestibule.adapters.web.page;

import io.micronaut.http.MediaType;

/// A file that pages use, under a name that changes with its content.
record Asset(String publicName, MediaType type, String content) {
    String href() {
        return "/assets/" + publicName;
    }
}
