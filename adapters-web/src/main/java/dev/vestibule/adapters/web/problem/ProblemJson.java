package dev.vestibule.adapters.web.problem;

import dev.vestibule.domain.audit.TraceCode;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

/// Problem details (RFC 9457).
@Serdeable
public record ProblemJson(
        String type, String title, int status, String code, String detail, String trace, List<FieldFaultJson> errors) {
    @Serdeable
    public record FieldFaultJson(String pointer, String code, String detail) {
        static FieldFaultJson of(FieldFault fault) {
            return new FieldFaultJson(fault.pointer(), fault.code(), fault.detail());
        }
    }

    static ProblemJson of(Entry entry, TraceCode trace, List<FieldFault> faults) {
        return new ProblemJson(
                "urn:vestibule:problem:" + entry.code(),
                entry.title(),
                entry.status().getCode(),
                entry.code(),
                entry.admin(),
                trace.value(),
                faults.stream().map(FieldFaultJson::of).toList());
    }
}
