package dev.vestibule.adapters.web.page;

/// What every page has around its content. `code` is the code of what went wrong, or empty.
public record Frame(String title, String code, String stylesheet, String icon) {
    public Frame withCode(String refused) {
        return new Frame(title, refused, stylesheet, icon);
    }
}
