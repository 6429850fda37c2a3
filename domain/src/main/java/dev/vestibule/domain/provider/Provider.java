package dev.vestibule.domain.provider;

import dev.vestibule.domain.organization.OrganizationId;
import dev.vestibule.domain.tag.StateTag;
import dev.vestibule.domain.text.LineRule;
import java.time.Instant;
import java.util.Optional;

/// One single sign-on set-up of one organization. `config` is in force; `draft` waits for a test.
public record Provider(
        ProviderId id,
        OrganizationId organization,
        String name,
        ProviderStatus status,
        TrustVersion trustVersion,
        ProviderConfig config,
        Optional<ProviderDraft> draft,
        ProviderPolicy policy,
        ProviderHistory history) {
    public static final int MAX_NAME_LENGTH_CHARS = 120;

    public Provider {
        if (!isName(name)) {
            throw new IllegalArgumentException("a provider has a name");
        }
    }

    /// Whether the text can name a provider; ask before constructing one from outside input.
    public static boolean isName(String text) {
        return new LineRule(MAX_NAME_LENGTH_CHARS).allows(text);
    }

    /// Names all of its state but its secrets.
    public StateTag tag() {
        return StateTag.of(
                id,
                organization,
                name,
                status,
                trustVersion,
                config.tag(),
                draft.map(
                        proposed -> StateTag.of(proposed.id(), proposed.config().tag())),
                policy.tag(),
                history);
    }

    public boolean isEnabled() {
        return status == ProviderStatus.ENABLED;
    }

    public boolean isDraft() {
        return status == ProviderStatus.DRAFT;
    }

    public Instant createdAt() {
        return history.createdAt();
    }

    public ProviderStanding standing() {
        return new ProviderStanding(status, trustVersion);
    }

    /// The provider as somebody reconfigured it; a change of trust is a new trust version, and ends a draft.
    public Provider reconfigured(String changedName, ProviderConfig changedConfig, ProviderPolicy changedPolicy) {
        boolean sameTrust = changedConfig.trustsTheSameAs(config);
        return new Provider(
                id,
                organization,
                changedName,
                status,
                sameTrust ? trustVersion : trustVersion.next(),
                changedConfig,
                draft.filter(_ -> sameTrust),
                changedPolicy,
                history);
    }

    /// The same, where the configuration waits for a test and only the rest is in force at once.
    public Provider drafted(ProviderDraft proposed, String changedName, ProviderPolicy changedPolicy) {
        return new Provider(
                id,
                organization,
                changedName,
                status,
                trustVersion,
                config,
                Optional.of(proposed),
                changedPolicy,
                history);
    }

    /// The same, where what waits for a test was withdrawn.
    public Provider withoutDraft() {
        return with(Optional.empty());
    }

    /// The draft as the provider itself describes it now.
    public Provider withDraft(ProviderConfig inspected) {
        return with(draft.map(proposed -> new ProviderDraft(proposed.id(), inspected)));
    }

    private Provider with(Optional<ProviderDraft> changed) {
        return new Provider(id, organization, name, status, trustVersion, config, changed, policy, history);
    }

    /// The provider as a test sees it: configured by its draft, if it has one.
    public Provider tried() {
        return draft.map(proposed -> with(status, proposed.config(), history)).orElse(this);
    }

    /// The provider once a test of its draft has passed; `inspected` is the draft's configuration as the provider
    /// itself describes it now.
    public Provider proven(ProviderConfig inspected) {
        return new Provider(
                id, organization, name, status, trustVersion.next(), inspected, Optional.empty(), policy, history);
    }

    public Provider withConfig(ProviderConfig changed) {
        return with(status, changed, history);
    }

    public Provider withStatus(ProviderStatus changed, Instant now) {
        return with(changed, config, history.then(changed, now));
    }

    /// Whether it may be enabled again as it is.
    public boolean canBeRevived(Instant now) {
        return status == ProviderStatus.DISABLED && history.canBeRevived(now);
    }

    private Provider with(ProviderStatus changed, ProviderConfig changedConfig, ProviderHistory changedHistory) {
        return new Provider(
                id, organization, name, changed, trustVersion, changedConfig, draft, policy, changedHistory);
    }
}
