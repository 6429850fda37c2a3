package dev.vestibule.adapters.web.admin;

import static dev.vestibule.adapters.web.testing.Cast.ACME;
import static dev.vestibule.adapters.web.testing.Cast.ACME_INC;
import static dev.vestibule.adapters.web.testing.Cast.ALICE;
import static dev.vestibule.adapters.web.testing.Cast.ALICE_AT_ACME;
import static dev.vestibule.adapters.web.testing.Cast.ALICE_AT_OKTA;
import static dev.vestibule.adapters.web.testing.Cast.ALICE_USER;
import static dev.vestibule.adapters.web.testing.Cast.IDENTITY;
import static dev.vestibule.adapters.web.testing.Cast.MEMBER;
import static dev.vestibule.adapters.web.testing.Cast.NOW;
import static dev.vestibule.adapters.web.testing.Cast.OKTA;
import static dev.vestibule.adapters.web.testing.Cast.OKTA_AT_ACME;
import static dev.vestibule.adapters.web.testing.Cast.SESSION;
import static dev.vestibule.adapters.web.testing.Cast.TOKEN;
import static dev.vestibule.adapters.web.testing.Cast.id;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vestibule.adapters.web.guard.CsrfGuard;
import dev.vestibule.adapters.web.testing.Api;
import dev.vestibule.adapters.web.testing.Server;
import dev.vestibule.application.port.in.audit.ListAuditEntries;
import dev.vestibule.application.port.in.linking.DetachIdentity;
import dev.vestibule.application.port.in.linking.ListIdentities;
import dev.vestibule.application.port.in.membership.AddMember;
import dev.vestibule.application.port.in.membership.ChangeMember;
import dev.vestibule.application.port.in.membership.ListMembers;
import dev.vestibule.application.port.in.membership.RemoveMember;
import dev.vestibule.application.port.in.membership.ShowMember;
import dev.vestibule.application.port.in.session.DecideAccess;
import dev.vestibule.application.port.in.session.RecogniseSession;
import dev.vestibule.application.port.in.session.ShowSession;
import dev.vestibule.application.port.in.user.ChangeUserStanding;
import dev.vestibule.application.port.in.user.CreateUser;
import dev.vestibule.application.port.in.user.DeleteUser;
import dev.vestibule.application.port.in.user.ListUsers;
import dev.vestibule.application.port.in.user.ShowUser;
import dev.vestibule.domain.audit.AuditAction;
import dev.vestibule.domain.audit.AuditDetails;
import dev.vestibule.domain.audit.AuditEntry;
import dev.vestibule.domain.audit.AuditEntryId;
import dev.vestibule.domain.audit.AuditTarget;
import dev.vestibule.domain.audit.TraceCode;
import dev.vestibule.domain.listing.Page;
import dev.vestibule.domain.membership.MemberFilter;
import dev.vestibule.domain.membership.MemberFlag;
import dev.vestibule.domain.membership.Readmission;
import dev.vestibule.domain.organization.OrganizationRole;
import dev.vestibule.domain.session.Access;
import dev.vestibule.domain.session.SessionToken;
import dev.vestibule.domain.session.SsoReminder;
import dev.vestibule.domain.user.EmailAddress;
import dev.vestibule.domain.user.PersonName;
import dev.vestibule.domain.user.UserEmail;
import dev.vestibule.domain.user.UserStanding;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PeopleTest {
    private static final CreateUser.Account ACCOUNT = new CreateUser.Account(
            ALICE_USER, List.of(new UserEmail(ALICE, new EmailAddress("alice@acme.example"), Optional.of(NOW))));
    private static final String ACCOUNT_JSON = "{\"id\":\"" + ALICE + "\",\"username\":\"alice\","
            + "\"name\":\"Alice Ames\",\"email\":\"alice@acme.example\",\"emailVerified\":true,"
            + "\"emails\":[{\"email\":\"alice@acme.example\",\"verified\":true}],\"status\":\"active\","
            + "\"createdAt\":\"2026-06-01T10:00:00Z\"}";
    private static final String MEMBER_JSON = "{\"id\":\"" + ALICE_AT_ACME + "\",\"userId\":\"" + ALICE
            + "\",\"role\":\"member\",\"flags\":[\"sso:linked\"],\"name\":%s,\"email\":%s,"
            + "\"joinedAt\":\"2026-06-01T10:00:00Z\"}";
    private static final String COOKIE = "vestibule_session=" + TOKEN;

    private final Server server = Server.overHttp();
    private final Api api = new Api(server);

    @Test
    void users_are_created_listed_and_read() {
        server.ports().createUser.answers(new CreateUser.Result.Created(ACCOUNT));
        server.ports().listUsers.answers(new ListUsers.Result.Listed(new Page<>(List.of(ACCOUNT), Optional.empty())));
        server.ports().showUser.answers(new ShowUser.Result.Shown(ACCOUNT));

        var created = api.post(
                "/users",
                "{\"email\":\"alice@acme.example\",\"emailVerified\":true,\"name\":\"Alice Ames\","
                        + "\"password\":\"correct horse battery\"}");

        assertEquals(201, created.statusCode(), created.body());
        assertEquals("http://localhost:8080/api/v1/users/" + ALICE, Server.header(created, "Location"));
        assertEquals(ACCOUNT_JSON, created.body());
        assertEquals(
                CreateUser.EmailClaim.VERIFIED,
                server.ports().createUser.lastAsked().claim());
        assertEquals("[" + ACCOUNT_JSON + "]", api.get("/users").body());
        assertEquals(ACCOUNT_JSON, api.get("/users/" + ALICE).body());
    }

    @Test
    void nobody_vouches_for_an_address_unasked() {
        server.ports().createUser.answers(new CreateUser.Result.Created(ACCOUNT));

        api.post("/users", "{\"email\":\"alice@acme.example\"}");

        assertEquals(
                CreateUser.EmailClaim.UNVERIFIED,
                server.ports().createUser.lastAsked().claim());
        assertEquals(Optional.empty(), server.ports().createUser.lastAsked().password());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"email\":\"nonsense\"}",
                "{\"email\":\"a@b.example\",\"password\":\"short\"}",
                "{\"email\":\"a@b.example\",\"name\":\"\\u0000\"}",
                "{\"email\":\"a@b.example\",\"emailVerified\":\"true\"}",
                "{\"email\":\"a@b.example\",\"admin\":true}",
                "{}"
            })
    void a_user_that_cannot_be_is_refused(String body) {
        var response = api.post("/users", body);

        assertEquals(400, response.statusCode());
        assertTrue(response.body().contains("\"pointer\":\"/"), response.body());
    }

    @ParameterizedTest
    @CsvSource({"suspend,SUSPENDED", "deactivate,DEACTIVATED", "reactivate,ACTIVE"})
    void an_accounts_standing_changes_by_name(String verb, UserStanding standing) {
        server.ports().changeUserStanding.answers(new ChangeUserStanding.Result.Changed(ACCOUNT));

        assertEquals(200, api.post("/users/" + ALICE + "/" + verb, "").statusCode());
        assertEquals(standing, server.ports().changeUserStanding.lastAsked().standing());
    }

    @Test
    void a_user_is_deleted() {
        server.ports().deleteUser.answers(new DeleteUser.Result.Deleted());

        assertEquals(204, api.delete("/users/" + ALICE).statusCode());
    }

    @Test
    void members_are_added_listed_and_read() {
        var listing = new ShowMember.Listing(
                MEMBER, Optional.of(new PersonName("Alice Ames")), Optional.of(new EmailAddress("alice@acme.example")));
        server.ports().addMember.answers(new AddMember.Result.Added(listing));
        server.ports()
                .listMembers
                .answers(new ListMembers.Result.Listed(new Page<>(List.of(listing), Optional.empty())));
        server.ports().showMember.answers(new ShowMember.Result.Shown(listing));
        String full = MEMBER_JSON.formatted("\"Alice Ames\"", "\"alice@acme.example\"");

        var added = api.post("/organizations/acme/members", "{\"userId\":\"" + ALICE + "\",\"role\":\"Owner\"}");

        assertEquals(201, added.statusCode(), added.body());
        assertEquals(full, added.body());
        assertEquals(
                "http://localhost:8080/api/v1/organizations/" + ACME + "/members/" + ALICE_AT_ACME,
                Server.header(added, "Location"));
        assertEquals(
                OrganizationRole.OWNER, server.ports().addMember.lastAsked().role());
        assertEquals("[" + full + "]", api.get("/organizations/acme/members").body());
        assertEquals(
                full, api.get("/organizations/acme/members/" + ALICE_AT_ACME).body());
    }

    @Test
    void teams_come_later() {
        var response = api.post(
                "/organizations/acme/members", "{\"userId\":\"" + ALICE + "\",\"role\":\"member\",\"teams\":[]}");

        assertEquals(422, response.statusCode());
    }

    @Test
    void a_member_gets_another_role_and_no_teams_yet() {
        var listing = new ShowMember.Listing(MEMBER, Optional.empty(), Optional.empty());
        server.ports().changeMember.answers(new ChangeMember.Result.Changed(listing));
        String path = "/organizations/acme/members/" + ALICE_AT_ACME;

        var changed = api.patch(path, "{\"role\":\"admin\"}");

        assertEquals(200, changed.statusCode(), changed.body());
        assertEquals(MEMBER_JSON.formatted("null", "null"), changed.body());
        assertEquals(
                Optional.of(OrganizationRole.ADMIN),
                server.ports().changeMember.lastAsked().role());
        assertEquals(200, api.patch(path, "{}").statusCode());
        assertEquals(Optional.empty(), server.ports().changeMember.lastAsked().role());
        assertEquals(400, api.patch(path, "{\"role\":\"king\"}").statusCode());
        assertEquals(400, api.patch(path, "{\"rule\":\"admin\"}").statusCode());
        assertEquals(422, api.patch(path, "{\"teams\":[]}").statusCode());
        assertEquals(2, server.ports().changeMember.asked().size());
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "none",
            value = {"none,BY_INVITATION", "?mayReturn=false,BY_INVITATION", "?mayReturn=true,OPEN"})
    void who_is_removed_returns_by_invitation_unless_the_removal_says_otherwise(String query, Readmission readmission) {
        server.ports().removeMember.answers(new RemoveMember.Result.Removed());

        var removed = api.delete("/organizations/acme/members/" + ALICE_AT_ACME
                + Optional.ofNullable(query).orElse(""));

        assertEquals(204, removed.statusCode(), removed.body());
        assertEquals(readmission, server.ports().removeMember.lastAsked().readmission());
    }

    @ParameterizedTest
    @ValueSource(strings = {"?mayReturn=yes", "?mayReturn=", "?mayReturn=true&mayReturn=true", "?mayreturn=true"})
    void nobody_is_removed_on_a_word_that_nobody_understood(String query) {
        assertEquals(
                400,
                api.delete("/organizations/acme/members/" + ALICE_AT_ACME + query)
                        .statusCode());
        assertEquals(List.of(), server.ports().removeMember.asked());
    }

    @Test
    void members_are_filtered() {
        server.ports().listMembers.answers(new ListMembers.Result.Listed(new Page<>(List.of(), Optional.empty())));

        api.get("/organizations/acme/members?role=Manager&linked=false&flag=idp:provisioned");
        assertEquals(
                new MemberFilter(
                        Optional.of(OrganizationRole.MANAGER),
                        Set.of(MemberFlag.IDP_PROVISIONED),
                        Set.of(MemberFlag.SSO_LINKED)),
                server.ports().listMembers.lastAsked().filter());
        api.get("/organizations/acme/members?linked=true");
        assertEquals(
                new MemberFilter(Optional.empty(), Set.of(MemberFlag.SSO_LINKED), Set.of()),
                server.ports().listMembers.lastAsked().filter());
        api.get("/organizations/acme/members");
        assertEquals(MemberFilter.ALL, server.ports().listMembers.lastAsked().filter());
    }

    @ParameterizedTest
    @ValueSource(strings = {"role=king", "role=", "linked=maybe", "flag=sso", "role=owner&role=member"})
    void a_filter_that_fits_nothing_is_named(String query) {
        var response = api.get("/organizations/acme/members?" + query);

        assertEquals(400, response.statusCode());
        assertTrue(
                response.body().contains("\"pointer\":\"?" + query.substring(0, query.indexOf('=')) + "\""),
                response.body());
        assertEquals(List.of(), server.ports().listMembers.asked());
    }

    @Test
    void identities_are_listed_and_unlinked() {
        server.ports().listIdentities.answers(new ListIdentities.Result.Listed(List.of(IDENTITY)));
        server.ports().detachIdentity.answers(new DetachIdentity.Result.Detached());
        String path = "/organizations/acme/members/" + ALICE_AT_ACME + "/identities";

        assertEquals(
                "[{\"id\":\"" + ALICE_AT_OKTA + "\",\"providerId\":\"" + OKTA
                        + "\",\"issuer\":\"https://acme.okta.example\",\"subject\":\"00u1alice\",\"userId\":\"" + ALICE
                        + "\",\"email\":\"alice@acme.example\",\"name\":null,\"proof\":\"own_credential\","
                        + "\"linkedAt\":\"2026-06-01T10:00:00Z\",\"lastVerified\":\"2026-06-01T10:00:00Z\","
                        + "\"lastSynced\":\"2026-06-01T10:00:00Z\"}]",
                api.get(path).body());
        assertEquals(204, api.delete(path + "/" + ALICE_AT_OKTA).statusCode());
        assertEquals(ALICE_AT_OKTA, server.ports().detachIdentity.lastAsked().identity());
    }

    @Test
    void the_audit_log_names_who_did_what_to_whom() {
        var entry = new AuditEntry(
                new AuditEntryId(id(9)),
                Optional.of(ACME),
                new AuditEntry.Recorded("api_key", "operator"),
                AuditAction.MEMBER_ADDED,
                new AuditTarget.OfMember(ALICE_AT_ACME),
                new AuditDetails(Map.of("role", "member")),
                new TraceCode("abc"),
                NOW);
        server.audit()
                .listAuditEntries
                .answers(new ListAuditEntries.Result.Listed(new Page<>(List.of(entry), Optional.empty())));

        var response = api.get("/organizations/acme/audit-log?action=member_added");

        assertEquals(
                "[{\"id\":\"" + id(9) + "\",\"organizationId\":\"" + ACME
                        + "\",\"action\":\"member_added\",\"actor\":{\"kind\":\"api_key\",\"id\":\"operator\"},"
                        + "\"target\":{\"kind\":\"member\",\"id\":\"" + ALICE_AT_ACME + "\"},"
                        + "\"details\":{\"role\":\"member\"},\"trace\":\"abc\",\"at\":\"2026-06-01T10:00:00Z\"}]",
                response.body());
        assertEquals(
                Optional.of(AuditAction.MEMBER_ADDED),
                server.audit().listAuditEntries.lastAsked().filter().action());
        assertEquals(
                400, api.get("/organizations/acme/audit-log?action=nonsense").statusCode());
    }

    @Test
    void a_session_tells_who_one_is() {
        server.ports().recogniseSession.answers(new RecogniseSession.Result.Recognised(SESSION));
        var person = new ShowSession.Person(
                ALICE,
                Optional.of(new EmailAddress("alice@acme.example")),
                ShowSession.EmailStanding.VERIFIED,
                Optional.of(new PersonName("Alice Ames")));
        server.ports()
                .showSession
                .answers(new ShowSession.Result.Shown(
                        SESSION,
                        NOW.plus(Duration.ofHours(8)),
                        person,
                        Optional.of(ACME_INC),
                        Optional.of(MEMBER),
                        Optional.of(OKTA_AT_ACME),
                        Optional.of(IDENTITY)));

        var response = server.get("/api/v1/session", "Cookie", COOKIE);

        assertEquals(
                "{\"user\":{\"id\":\"" + ALICE + "\",\"email\":\"alice@acme.example\",\"emailVerified\":true,"
                        + "\"name\":\"Alice Ames\"},\"organization\":{\"id\":\"" + ACME + "\",\"slug\":\"acme\"},"
                        + "\"member\":{\"id\":\"" + ALICE_AT_ACME
                        + "\",\"role\":\"member\",\"flags\":[\"sso:linked\"]},"
                        + "\"provider\":{\"id\":\"" + OKTA + "\",\"kind\":\"oidc\"},\"identity\":{\"id\":\""
                        + ALICE_AT_OKTA + "\",\"subject\":\"00u1alice\"},\"method\":\"sso\",\"secondFactor\":false,"
                        + "\"ssoCompletedAt\":\"2026-06-01T10:00:00Z\",\"expiresAt\":\"2026-06-01T18:00:00Z\"}",
                response.body());
        assertEquals(
                server.bean(CsrfGuard.class).tokenOf(new SessionToken(TOKEN)), Server.header(response, "X-CSRF-Token"));
    }

    @Test
    void what_does_not_apply_to_a_session_is_null() {
        server.ports().recogniseSession.answers(new RecogniseSession.Result.Recognised(SESSION));
        var person =
                new ShowSession.Person(ALICE, Optional.empty(), ShowSession.EmailStanding.UNVERIFIED, Optional.empty());
        server.ports()
                .showSession
                .answers(new ShowSession.Result.Shown(
                        SESSION, NOW, person, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty()));

        assertEquals(
                "{\"user\":{\"id\":\"" + ALICE + "\",\"email\":null,\"emailVerified\":false,\"name\":null},"
                        + "\"organization\":null,\"member\":null,\"provider\":null,\"identity\":null,"
                        + "\"method\":\"password\",\"secondFactor\":false,\"ssoCompletedAt\":null,"
                        + "\"expiresAt\":\"2026-06-01T10:00:00Z\"}",
                server.get("/api/v1/session", "Cookie", COOKIE).body());
    }

    @Test
    void the_operators_key_is_nobodys_session() {
        var response = api.get("/session");

        assertEquals(401, response.statusCode());
        assertTrue(response.body().contains("\"code\":\"not_signed_in\""));
    }

    @ParameterizedTest
    @CsvSource({
        "ALLOWED,NOT_DUE,true,allowed,false",
        "ALLOWED,DUE,true,allowed,true",
        "SSO_NEEDED,NOT_DUE,false,sso_needed,false"
    })
    void access_is_told_with_its_reason(
            Access access, SsoReminder reminder, String allowed, String reason, String reminded) {
        server.ports().recogniseSession.answers(new RecogniseSession.Result.Recognised(SESSION));
        server.ports().decideAccess.answers(new DecideAccess.Result.Decided(ACME, access, reminder));

        assertEquals(
                "{\"organization\":\"" + ACME + "\",\"allowed\":" + allowed + ",\"reason\":\"" + reason
                        + "\",\"ssoReminder\":" + reminded + "}",
                server.get("/api/v1/session/access?organization=acme", "Cookie", COOKIE)
                        .body());
    }

    @Test
    void access_to_nothing_is_not_found_and_to_nonsense_refused() {
        server.ports().recogniseSession.answers(new RecogniseSession.Result.Recognised(SESSION));
        server.ports().decideAccess.answers(new DecideAccess.Result.NotFound());

        assertEquals(
                404,
                server.get("/api/v1/session/access?organization=x", "Cookie", COOKIE)
                        .statusCode());
        assertEquals(400, server.get("/api/v1/session/access", "Cookie", COOKIE).statusCode());
        assertEquals(
                400,
                server.get("/api/v1/session/access?organization=%00", "Cookie", COOKIE)
                        .statusCode());
    }
}
