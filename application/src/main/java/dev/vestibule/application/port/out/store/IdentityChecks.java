package dev.vestibule.application.port.out.store;

import dev.vestibule.domain.identity.CheckWindow;
import dev.vestibule.domain.identity.Identity;
import dev.vestibule.domain.identity.IdentityId;
import dev.vestibule.domain.organization.OrganizationId;
import dev.vestibule.domain.provider.Issuer;
import dev.vestibule.domain.provider.ProviderId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Which links their providers have to be asked about, and what that came to. "As if synced at" puts a link off.
public interface IdentityChecks {
    /// Takes the live link that has waited longest: with a refresh token, of the present issuer of an enabled provider
    /// of an active organization, synced by `syncedBy`, itself not held, its provider neither held nor paused
    /// at `now`.
    /// Puts it off, and remembers that no answer is known; passes over what another unit has taken.
    Optional<Claim> claim(Instant now, Instant syncedBy, Instant asIfSyncedAt);

    /// Puts the link off. `Reply.KNOWN` forgets that an answer was missing.
    void settle(IdentityId identity, Instant asIfSyncedAt, Reply reply);

    /// The link was rejected, and an admin is asked about it.
    void hold(IdentityId identity, Instant at);

    /// The provider's live links that are held and were not synced since, by id; takes the rows for retiring.
    List<Identity> lockHeld(ProviderId provider);

    int countHeld(ProviderId provider);

    /// The provider's links are held no more; those that are live are put off.
    void letGo(ProviderId provider, Instant asIfSyncedAt);

    /// How many live links of the issuer could be asked about.
    int countLinks(ProviderId provider, Issuer issuer);

    /// Takes no lock.
    Optional<CheckWindow> findWindow(OrganizationId organization, ProviderId provider);

    /// Takes the row for saving.
    Optional<CheckWindow> lockWindow(OrganizationId organization, ProviderId provider);

    /// Stores the window unless there is one by now; answers the one that is there, and takes it for saving.
    CheckWindow openWindow(CheckWindow fresh);

    /// Replaces a row that was taken for saving.
    void save(CheckWindow window);

    /// Those that began by then and are not held, the oldest first; takes the rows, and passes over what is taken.
    List<CheckWindow> lockWindows(Instant startedBy, int most);

    /// Removes a row that was taken.
    void remove(CheckWindow window);

    /// `earlier` says whether what was asked before about the link, by the same token, was answered.
    record Claim(Identity identity, Reply earlier) {}

    enum Reply {
        KNOWN,
        MISSING
    }
}
