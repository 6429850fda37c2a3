package dev.vestibule.application.membership;

import dev.vestibule.application.authority.Authority;
import dev.vestibule.application.ledger.Ledger;
import dev.vestibule.application.port.in.linking.DetachIdentity;
import dev.vestibule.application.port.in.linking.ListIdentities;
import dev.vestibule.application.port.in.membership.AddMember;
import dev.vestibule.application.port.in.membership.ChangeMember;
import dev.vestibule.application.port.in.membership.ListMembers;
import dev.vestibule.application.port.in.membership.RemoveMember;
import dev.vestibule.application.port.in.membership.ShowMember;
import dev.vestibule.application.port.out.world.IdSource;
import dev.vestibule.application.port.out.world.UnitOfWork;
import java.time.InstantSource;

/// The door to an organization's members and their links.
public record MembershipUseCases(
        AddMember addMember,
        ShowMember showMember,
        ListMembers listMembers,
        ChangeMember changeMember,
        RemoveMember removeMember,
        ListIdentities listIdentities,
        DetachIdentity detachIdentity) {
    public static MembershipUseCases over(UnitOfWork unitOfWork, IdSource ids, InstantSource clock) {
        var authority = new Authority();
        var ledger = new Ledger(ids, clock);
        var listings = new Listings();
        var roster = new Roster(authority, listings);
        return new MembershipUseCases(
                new AddMemberHandler(unitOfWork, authority, new Appointment(ids, clock, ledger), listings),
                new ShowMemberHandler(unitOfWork, authority, listings),
                new ListMembersHandler(unitOfWork, authority, listings),
                new ChangeMemberHandler(unitOfWork, authority, roster, ledger, listings),
                new RemoveMemberHandler(unitOfWork, roster, new Expulsion(clock, ledger)),
                new ListIdentitiesHandler(unitOfWork, authority),
                new DetachIdentityHandler(unitOfWork, authority, new Detachment(ledger, clock)));
    }
}
