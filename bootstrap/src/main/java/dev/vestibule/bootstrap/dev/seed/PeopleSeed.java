package dev.vestibule.bootstrap.dev.seed;

import dev.vestibule.application.port.in.membership.AddMember;
import dev.vestibule.application.port.in.user.ChangeUserStanding;
import dev.vestibule.application.port.in.user.CreateUser;
import dev.vestibule.application.port.in.user.CreateUser.Account;
import dev.vestibule.application.port.in.user.ListUsers;
import dev.vestibule.bootstrap.dev.cast.DemoOrganization;
import dev.vestibule.bootstrap.dev.cast.DemoPerson;
import dev.vestibule.domain.flow.Refusal;
import dev.vestibule.domain.listing.PageRequest;
import dev.vestibule.domain.organization.OrganizationRole;
import dev.vestibule.domain.user.EmailAddress;
import dev.vestibule.domain.user.PersonName;
import dev.vestibule.domain.user.UserId;
import dev.vestibule.domain.user.UserStanding;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.util.Optional;

/// Makes the demo people who have an account from the start, and their memberships.
@Singleton
@Requires(env = "dev")
final class PeopleSeed {
    private final SeedDoors doors;

    PeopleSeed(SeedDoors doors) {
        this.doors = doors;
    }

    void plant(DemoOrganization organization, DemoPerson person) {
        account(person).ifPresent(user -> {
            addMember(organization, person, user);
            if (person.standing() == DemoPerson.Standing.SUSPENDED) {
                suspend(user);
            }
        });
    }

    private Optional<UserId> account(DemoPerson person) {
        var email = new EmailAddress(person.email());
        var command = new CreateUser.Command(
                Seed.CALLER,
                email,
                CreateUser.EmailClaim.VERIFIED,
                Optional.of(new PersonName(person.name())),
                person.account());
        return switch (doors.createUser().handle(command)) {
            case CreateUser.Result.Created(var account) ->
                Optional.of(account.user().id());
            case CreateUser.Result.Refused(var refusal) -> {
                Seed.note("account of " + person.email(), refusal, Refusal.EMAIL_TAKEN);
                yield findAccount(email);
            }
        };
    }

    /// An earlier start made it and was ended before the rest; there were few accounts then.
    private Optional<UserId> findAccount(EmailAddress email) {
        var query = new ListUsers.Query(Seed.CALLER, new PageRequest(Optional.empty(), PageRequest.MAX_LIMIT));
        return switch (doors.listUsers().handle(query)) {
            case ListUsers.Result.Listed(var page) ->
                page.items().stream()
                        .filter(account -> holds(account, email))
                        .map(account -> account.user().id())
                        .findFirst();
            case ListUsers.Result.Refused _ -> Optional.empty();
        };
    }

    private static boolean holds(Account account, EmailAddress email) {
        return account.emails().stream()
                .anyMatch(held -> held.isVerified() && held.address().isSameAs(email));
    }

    private void addMember(DemoOrganization organization, DemoPerson person, UserId user) {
        var command = new AddMember.Command(Seed.CALLER, Seed.ref(organization), user, role(person));
        switch (doors.addMember().handle(command)) {
            case AddMember.Result.Added _ -> {}
            case AddMember.Result.Refused(var refusal) ->
                Seed.note("membership of " + person.email(), refusal, Refusal.ALREADY_A_MEMBER);
        }
    }

    private static OrganizationRole role(DemoPerson person) {
        return person.standing() == DemoPerson.Standing.OWNER ? OrganizationRole.OWNER : OrganizationRole.MEMBER;
    }

    private void suspend(UserId user) {
        var command = new ChangeUserStanding.Command(Seed.CALLER, user, UserStanding.SUSPENDED);
        switch (doors.changeUserStanding().handle(command)) {
            case ChangeUserStanding.Result.Changed _ -> {}
            case ChangeUserStanding.Result.Refused(var refusal) ->
                Seed.note("suspension", refusal, Refusal.STATE_CONFLICT);
        }
    }
}
