package dev.vestibule.adapters.web.page;

/// What one template shows. The template is named after the record.
public interface Screen {
    Frame frame();

    /// The template's file below `src/main/jte`.
    String template();
}
