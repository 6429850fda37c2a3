package dev.vestibule.application.port.in.session;

import dev.vestibule.domain.flow.Refusal;
import dev.vestibule.domain.organization.OrganizationRef;
import dev.vestibule.domain.organization.OrganizationSlug;
import dev.vestibule.domain.provider.ProviderId;
import java.util.List;

/// An organization's sign-in page: its enabled providers by name, and whether passwords open it.
public interface ShowSignIn {
    Result handle(Query query);

    record Query(OrganizationRef organization) {}

    sealed interface Result {
        record Shown(OrganizationSlug slug, String name, List<Choice> choices, PasswordEntry passwords)
                implements Result {
            public Shown {
                choices = List.copyOf(choices);
            }
        }

        record Refused(Refusal refusal) implements Result {}
    }

    record Choice(ProviderId provider, String name) {}

    enum PasswordEntry {
        OFFERED,
        SSO_ONLY
    }
}
