package dev.vestibule.application.port.in.provider;

import dev.vestibule.domain.audit.Caller;
import dev.vestibule.domain.flow.Refusal;
import dev.vestibule.domain.organization.OrganizationRef;
import dev.vestibule.domain.provider.Provider;
import java.util.List;

/// An organization's providers of every status, by name.
public interface ListProviders {
    Result handle(Query query);

    record Query(Caller caller, OrganizationRef organization) {}

    sealed interface Result {
        record Listed(List<Provider> providers) implements Result {
            public Listed {
                providers = List.copyOf(providers);
            }
        }

        record Refused(Refusal refusal) implements Result {}
    }
}
