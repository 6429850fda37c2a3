package dev.vestibule.adapters.web.page;

import dev.vestibule.domain.flow.ProofLink;
import dev.vestibule.domain.flow.ProofLinkId;
import dev.vestibule.domain.flow.ProofLinkToken;
import dev.vestibule.domain.organization.OrganizationId;
import dev.vestibule.domain.provider.ProviderId;

/// Where an organization's single sign-on is administered. Written with ids, so that a rename breaks no link.
public final class SsoPaths {
    private SsoPaths() {}

    public static String of(OrganizationId organization) {
        return "/organizations/" + organization + "/settings/sso";
    }

    public static String members(OrganizationId organization) {
        return of(organization) + "/members";
    }

    public static String of(OrganizationId organization, ProviderId provider) {
        return of(organization) + "/" + provider;
    }

    /// Where an owner repairs it whom it shuts out.
    public static String repair(OrganizationId organization) {
        return of(organization) + "/repair";
    }

    public static String report(OrganizationId organization, ProviderId provider, ProofLinkId link) {
        return of(organization, provider) + "/tests/" + link;
    }

    public static String traces(OrganizationId organization, ProviderId provider) {
        return of(organization, provider) + "/traces";
    }

    public static String proof(OrganizationId organization, ProviderId provider, ProofLink.Kind kind) {
        return of(organization, provider)
                + switch (kind) {
                    case SETUP -> "/setup";
                    case TEST -> "/test";
                };
    }

    /// The address that a proof link is.
    public static String link(ProofLink link, ProofLinkToken token) {
        return proof(link.organization(), link.provider(), link.kind()) + "?link=" + token.reveal();
    }
}
