package dev.vestibule.application.relink;

import dev.vestibule.application.authority.Authority;
import dev.vestibule.application.authority.Permit;
import dev.vestibule.application.linking.Entrance.Notices;
import dev.vestibule.application.membership.Listings;
import dev.vestibule.application.port.in.relink.CreateRelink.Command;
import dev.vestibule.application.port.out.store.Stores;
import dev.vestibule.domain.apikey.Scope;
import dev.vestibule.domain.audit.Caller;
import dev.vestibule.domain.flow.Refusal;
import dev.vestibule.domain.membership.Member;
import dev.vestibule.domain.organization.DomainName;
import dev.vestibule.domain.organization.Organization;
import dev.vestibule.domain.organization.OrganizationId;
import dev.vestibule.domain.organization.OrganizationRef;
import dev.vestibule.domain.organization.OrganizationRole;
import dev.vestibule.domain.provider.Provider;
import dev.vestibule.domain.user.EmailAddress;
import dev.vestibule.domain.user.User;
import dev.vestibule.domain.user.UserEmail;
import java.util.Optional;
import java.util.Set;

/// Who may send relink links, and whom one may be sent to.
final class RelinkGrant {
    private final Authority authority;
    private final Listings listings;
    private final Notices notices;

    RelinkGrant(Authority authority, Listings listings, Notices notices) {
        this.authority = authority;
        this.listings = listings;
        this.notices = notices;
    }

    /// Whether the caller may see the members of the organization.
    Permit toSee(Stores stores, Caller caller, OrganizationRef organization) {
        return authority.toManage(stores, caller, organization, Scope.MEMBER_READ);
    }

    /// Why the caller may send no links, if so: only owners let others' accounts be attached to something new.
    Optional<Refusal> unlessMaySend(Stores stores, Caller caller, OrganizationId organization) {
        return authority
                .unlessOutranked(stores, caller, organization, OrganizationRole.OWNER)
                .or(() -> Optional.of(Refusal.FEATURE_NOT_AVAILABLE).filter(_ -> notices == Notices.NONE));
    }

    Wish examine(Stores stores, Command command) {
        Permit permit = authority
                .toManage(stores, command.caller(), command.organization(), Scope.MEMBER_ADMIN)
                .unless(organization -> unlessMaySend(stores, command.caller(), organization.id()));
        return switch (permit) {
            case Permit.Granted(var organization) -> member(stores, command, organization);
            case Permit.Denied(var refusal) -> new Wish.Denied(refusal);
        };
    }

    private Wish member(Stores stores, Command command, Organization organization) {
        return stores.members()
                .find(organization.id(), command.member())
                .flatMap(member -> stores.providers()
                        .find(organization.id(), command.provider())
                        .map(provider -> standing(stores, organization, provider, member)))
                .orElseGet(() -> new Wish.Denied(Refusal.NOT_FOUND));
    }

    private Wish standing(Stores stores, Organization organization, Provider provider, Member member) {
        boolean active =
                stores.users().find(member.user()).filter(User::isActive).isPresent();
        return provider.isEnabled() && active
                ? recipient(stores, organization, provider, member)
                : new Wish.Denied(Refusal.STATE_CONFLICT);
    }

    /// An address that the account has proven: one of the organization's own, else one that its provider asserted, else
    /// any. For an account without any, what the provider asserted, but only in the organization's own domains:
    /// elsewhere it would be a stranger's.
    private Wish recipient(Stores stores, Organization organization, Provider provider, Member member) {
        var verified = stores.users().listEmails(member.user()).stream()
                .filter(UserEmail::isVerified)
                .map(UserEmail::address)
                .toList();
        Optional<EmailAddress> known = listings.of(stores, member).email();
        Set<DomainName> own = listings.ownDomains(stores, organization.id());
        return verified.stream()
                .filter(address -> known.filter(address::isSameAs).isPresent())
                .findFirst()
                .or(() -> verified.stream().findFirst())
                .or(() -> known.filter(asserted -> own.contains(asserted.domain())))
                .<Wish>map(address -> new Wish.Granted(invitee(organization, provider, member, address, own)))
                .orElseGet(() -> new Wish.Denied(Refusal.NO_ADDRESS));
    }

    /// The organization is told an address of its own, and else not even whether the account holds what was asserted.
    private static Invitee invitee(
            Organization organization, Provider provider, Member member, EmailAddress address, Set<DomainName> own) {
        Optional<EmailAddress> shown = Optional.of(address).filter(mailed -> own.contains(mailed.domain()));
        return new Invitee(organization, provider, member, address, shown);
    }

    sealed interface Wish {
        record Granted(Invitee invitee) implements Wish {}

        record Denied(Refusal refusal) implements Wish {}
    }
}
