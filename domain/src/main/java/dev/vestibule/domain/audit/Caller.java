package dev.vestibule.domain.audit;

/// Who asks, and the trace under which the request is known.
public record Caller(Actor actor, TraceCode trace) {}
