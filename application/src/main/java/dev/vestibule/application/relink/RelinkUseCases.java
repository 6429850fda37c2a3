package dev.vestibule.application.relink;

import dev.vestibule.application.authority.Authority;
import dev.vestibule.application.ledger.Ledger;
import dev.vestibule.application.linking.Entrance.Notices;
import dev.vestibule.application.membership.Listings;
import dev.vestibule.application.port.in.relink.CreateRelink;
import dev.vestibule.application.port.in.relink.ListUnlinked;
import dev.vestibule.application.port.out.world.Attempts;
import dev.vestibule.application.port.out.world.IdSource;
import dev.vestibule.application.port.out.world.Secrets;
import dev.vestibule.application.port.out.world.UnitOfWork;
import java.time.InstantSource;

/// The door to relink links, as their makers see them.
public record RelinkUseCases(CreateRelink createRelink, ListUnlinked listUnlinked) {
    public static RelinkUseCases over(
            UnitOfWork unitOfWork,
            Secrets secrets,
            Attempts attempts,
            IdSource ids,
            InstantSource clock,
            Notices notices) {
        var listings = new Listings();
        var grant = new RelinkGrant(new Authority(), listings, notices);
        var post = new RelinkPost(ids, clock, new Ledger(ids, clock));
        return new RelinkUseCases(
                new CreateRelinkHandler(unitOfWork, secrets, attempts, grant, post),
                new ListUnlinkedHandler(unitOfWork, grant, listings));
    }
}
