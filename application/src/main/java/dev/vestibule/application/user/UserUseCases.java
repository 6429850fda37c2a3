package dev.vestibule.application.user;

import dev.vestibule.application.authority.Authority;
import dev.vestibule.application.ledger.Ledger;
import dev.vestibule.application.membership.Departure;
import dev.vestibule.application.port.in.user.ChangeUserStanding;
import dev.vestibule.application.port.in.user.CreateUser;
import dev.vestibule.application.port.in.user.DeleteUser;
import dev.vestibule.application.port.in.user.ListUsers;
import dev.vestibule.application.port.in.user.ShowUser;
import dev.vestibule.application.port.out.world.IdSource;
import dev.vestibule.application.port.out.world.Passwords;
import dev.vestibule.application.port.out.world.Secrets;
import dev.vestibule.application.port.out.world.UnitOfWork;
import java.time.InstantSource;

/// The door to everything about accounts.
public record UserUseCases(
        CreateUser createUser,
        ShowUser showUser,
        ListUsers listUsers,
        ChangeUserStanding changeUserStanding,
        DeleteUser deleteUser) {
    public static UserUseCases over(
            UnitOfWork unitOfWork, Passwords passwords, Secrets secrets, IdSource ids, InstantSource clock) {
        var authority = new Authority();
        var ledger = new Ledger(ids, clock);
        var accounts = new Accounts();
        var registration = new Registration(ids, clock, ledger, accounts);
        return new UserUseCases(
                new CreateUserHandler(unitOfWork, authority, passwords, secrets, registration),
                new ShowUserHandler(unitOfWork, authority, accounts),
                new ListUsersHandler(unitOfWork, authority, accounts),
                new ChangeUserStandingHandler(unitOfWork, authority, new StandingRevision(ledger), accounts),
                new DeleteUserHandler(unitOfWork, authority, ledger, new Departure(ledger), accounts));
    }
}
