package dev.vestibule.adapters.web.admin;

import static dev.vestibule.adapters.web.openapi.Operation.done;
import static dev.vestibule.adapters.web.openapi.Operation.list;
import static dev.vestibule.adapters.web.openapi.Operation.made;
import static dev.vestibule.adapters.web.openapi.Operation.one;
import static dev.vestibule.adapters.web.openapi.Operation.sent;
import static dev.vestibule.adapters.web.openapi.Operation.tagged;
import static dev.vestibule.adapters.web.openapi.Operation.text;

import dev.vestibule.adapters.web.binding.AuditQuery;
import dev.vestibule.adapters.web.openapi.Operation;
import dev.vestibule.adapters.web.openapi.Operations;
import dev.vestibule.domain.audit.Actor;
import dev.vestibule.domain.audit.AuditAction;
import dev.vestibule.domain.audit.Caller;
import dev.vestibule.domain.audit.TraceCode;
import dev.vestibule.domain.membership.MemberFlag;
import dev.vestibule.domain.organization.OrganizationRef;
import dev.vestibule.domain.organization.OrganizationRole;
import dev.vestibule.domain.organization.OrganizationSlug;
import dev.vestibule.domain.signal.Receiver;
import dev.vestibule.domain.trace.AttemptOutcome;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/// What each route of this package is for, what reads its body, and what it answers with.
@Singleton
final class ResourceOperations implements Operations {
    private static final String ORG = "/organizations/{org}";
    private static final String PROVIDER = ORG + "/providers/{provider}";
    private static final String MEMBER = ORG + "/members/{member}";
    private static final String USER = "/users/{user}";

    /// Bodies are read without anybody who sent them.
    private static final Caller NOBODY = new Caller(new Actor.Anonymous(), new TraceCode("DESCRIPTION"));
    private static final OrganizationRef ANY = new OrganizationRef.BySlug(new OrganizationSlug("any"));

    @Override
    public List<Operation> operations() {
        return Stream.of(organizations(), providers(), members(), users(), keys(), deadLetters(), sessions())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Operation> organizations() {
        return List.of(
                list("GET /organizations", "List organizations", OrganizationJson.class),
                made("POST /organizations", "Create an organization", OrganizationJson.class)
                        .reading(OrganizationBody::created),
                tagged("GET " + ORG, "Read an organization", OrganizationJson.class),
                tagged("PATCH " + ORG, "Change an organization", OrganizationJson.class)
                        .reading(OrganizationBody::changed),
                done("DELETE " + ORG, "Delete an organization with all that belongs to it"),
                list("GET " + ORG + "/domains", "List the proven domains", DomainJson.class),
                made("POST " + ORG + "/domains", "Add a domain on the operator's word", DomainJson.class)
                        .reading(DomainsController::read),
                done("DELETE " + ORG + "/domains/{domain}", "Drop a domain"),
                list("GET " + ORG + "/audit-log", "Read the audit log", AuditEntryJson.class),
                text(
                        "GET " + ORG + "/audit-log/export",
                        "Download the audit log; as JSON Lines it can be checked offline",
                        AuditExportController.Format.JSONL.type(),
                        AuditExportController.Format.CSV.type()));
    }

    private static List<Operation> providers() {
        return List.of(
                list("GET " + ORG + "/providers", "List identity providers", ProviderJson.class),
                made("POST " + ORG + "/providers", "Create an identity provider", ProviderJson.class)
                        .reading(ProviderBody::created),
                tagged("GET " + PROVIDER, "Read an identity provider", ProviderJson.class),
                tagged("PATCH " + PROVIDER, "Change an identity provider", ProviderJson.class)
                        .reading(ProviderBody::changed),
                done("DELETE " + PROVIDER, "Disable an identity provider"),
                made("POST " + PROVIDER + "/setup", "Make a link that sets the provider up", ProofLinkJson.class),
                made("POST " + PROVIDER + "/test", "Make a link that tests the provider", ProofLinkJson.class),
                one("GET " + PROVIDER + "/proofs/{link}", "Read a link and what came of it", ProofLinkJson.class),
                list("GET " + PROVIDER + "/traces", "List attempts to sign in, newest first", LoginTraceJson.class),
                one("GET " + PROVIDER + "/traces/{code}", "Read what one attempt came to", LoginTraceJson.class),
                one(
                        "POST " + PROVIDER + "/metadata/refresh",
                        "Ask the provider again, add what is new",
                        RefreshJson.class),
                one(
                        "GET " + PROVIDER + "/identity-check",
                        "Read what asking about people came to",
                        IdentityCheckJson.class),
                one(
                                "POST " + PROVIDER + "/identity-check",
                                "Decide about links that the provider rejected",
                                CheckDecisionJson.class)
                        .reading(IdentityCheckController::read),
                one("POST " + PROVIDER + "/enable", "Enable a disabled provider again", ProviderJson.class));
    }

    private static List<Operation> members() {
        return List.of(
                list("GET " + ORG + "/members", "List members", MemberJson.class),
                made("POST " + ORG + "/members", "Add a member on the operator's word", MemberJson.class)
                        .reading(fields -> MembersController.read(fields, NOBODY, ANY)),
                tagged("GET " + MEMBER, "Read a member", MemberJson.class),
                tagged("PATCH " + MEMBER, "Give a member another role", MemberJson.class)
                        .reading(MemberController::read),
                done("DELETE " + MEMBER, "Remove a member"),
                list("GET " + MEMBER + "/identities", "List a member's identities", IdentityJson.class),
                done("DELETE " + MEMBER + "/identities/{identity}", "Unlink an identity"),
                sent("POST " + MEMBER + "/relink", "Mail a member a way back in", RelinkJson.class)
                        .reading(RelinksController::read));
    }

    private static List<Operation> users() {
        return List.of(
                list("GET /users", "List accounts", UserJson.class),
                made("POST /users", "Create an account", UserJson.class)
                        .reading(fields -> UsersController.read(fields, NOBODY)),
                tagged("GET " + USER, "Read an account", UserJson.class),
                tagged("POST " + USER + "/suspend", "Suspend an account", UserJson.class),
                tagged("POST " + USER + "/deactivate", "Deactivate an account", UserJson.class),
                tagged("POST " + USER + "/reactivate", "Let an account sign in again", UserJson.class),
                done("DELETE " + USER, "Delete an account with its memberships and links"));
    }

    private static List<Operation> keys() {
        return Stream.of("", ORG)
                .flatMap(place -> Stream.of(
                        list("GET " + place + "/api-keys", "List keys for programs", ApiKeyJson.class),
                        made("POST " + place + "/api-keys", "Make a key; it is told once", ApiKeyJson.class)
                                .reading(ApiKeyBody::read),
                        one("GET " + place + "/api-keys/{key}", "Read what is known of a key", ApiKeyJson.class),
                        done("DELETE " + place + "/api-keys/{key}", "Revoke a key")))
                .toList();
    }

    private static List<Operation> deadLetters() {
        String letter = "/dead-letters/{letter}";
        return List.of(
                list("GET /dead-letters", "List signals that were set aside", DeadLetterJson.class),
                one("POST /dead-letters/replay", "Have up to a thousand tried again", ReplayedJson.class),
                one("GET " + letter, "Read why a signal was set aside", DeadLetterJson.class),
                one("POST " + letter + "/replay", "Have a signal tried again", ReplayedJson.class),
                done("DELETE " + letter, "Give a signal up"));
    }

    private static List<Operation> sessions() {
        return List.of(
                one("GET /session", "Who am I", SessionJson.class),
                one(
                        "GET /session/access",
                        "May I enter the organization; one without me is not found",
                        AccessJson.class));
    }

    @Override
    public Map<String, Map<String, Object>> parameters() {
        Map<String, Object> yesOrNo = Map.of("type", "string", "enum", List.of("true", "false"));
        return Map.of(
                MemberFilters.ROLE,
                choice(OrganizationRole.values(), Wire::lower),
                MemberFilters.FLAG,
                choice(MemberFlag.values(), MemberFlag::wire),
                MemberFilters.LINKED,
                yesOrNo,
                MemberController.MAY_RETURN,
                yesOrNo,
                "receiver",
                choice(Receiver.values(), Receiver::wire),
                AuditQuery.ACTION,
                choice(AuditAction.values(), AuditAction::code),
                AuditExportController.FORMAT,
                choice(AuditExportController.Format.values(), AuditExportController.Format::wire),
                TracesController.OUTCOME,
                choice(AttemptOutcome.values(), Wire::lower));
    }

    private static <T> Map<String, Object> choice(T[] values, Function<T, String> wire) {
        return Map.of("type", "string", "enum", Stream.of(values).map(wire).toList());
    }
}
