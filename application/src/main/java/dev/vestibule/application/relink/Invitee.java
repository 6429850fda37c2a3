package dev.vestibule.application.relink;

import dev.vestibule.domain.membership.Member;
import dev.vestibule.domain.organization.Organization;
import dev.vestibule.domain.provider.Provider;
import dev.vestibule.domain.user.EmailAddress;
import java.util.Optional;

/// Who is to get a link, for what, and where it is sent. `shown` is the address, where the organization may know it.
record Invitee(
        Organization organization,
        Provider provider,
        Member member,
        EmailAddress recipient,
        Optional<EmailAddress> shown) {}
