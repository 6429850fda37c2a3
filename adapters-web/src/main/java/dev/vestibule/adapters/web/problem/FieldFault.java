package dev.vestibule.adapters.web.problem;

/// What is wrong with one part of a request. `pointer` is a JSON pointer (RFC 6901) into the body, or `?` and the name
/// of a query parameter, or the name of a header.
public record FieldFault(String pointer, String code, String detail) {}
