package dev.vestibule.adapters.web.admin;

import static dev.vestibule.adapters.web.testing.Cast.ACME;
import static dev.vestibule.adapters.web.testing.Cast.NOW;
import static dev.vestibule.adapters.web.testing.Cast.OKTA;
import static dev.vestibule.adapters.web.testing.Cast.OKTA_AT_ACME;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vestibule.adapters.web.testing.Api;
import dev.vestibule.adapters.web.testing.Server;
import dev.vestibule.application.port.in.provider.CreateProofLink;
import dev.vestibule.application.port.in.provider.ReviveProvider;
import dev.vestibule.application.port.in.provider.ShowProofLink;
import dev.vestibule.domain.flow.ProofLink;
import dev.vestibule.domain.flow.ProofLinkId;
import dev.vestibule.domain.flow.ProofLinkToken;
import dev.vestibule.domain.flow.Refusal;
import dev.vestibule.domain.flow.TestReport;
import dev.vestibule.domain.flow.TestReport.EmailTrust;
import dev.vestibule.domain.identity.AuthenticationEvidence;
import dev.vestibule.domain.identity.EmailAssertion;
import dev.vestibule.domain.identity.Subject;
import dev.vestibule.domain.user.EmailAddress;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ProofsTest {
    private static final String PATH = "/organizations/acme/providers/" + OKTA;
    private static final ProofLinkId ID = new ProofLinkId(new UUID(0x7000, 0x8000_0000_0000_0002L));

    private final Server server = Server.overHttp();
    private final Api api = new Api(server);

    private static ProofLink link(ProofLink.Kind kind) {
        return ProofLink.made(ID, kind, ACME, OKTA, NOW);
    }

    @ParameterizedTest
    @EnumSource
    void a_link_is_told_once_with_its_address_and_its_end(ProofLink.Kind kind) {
        server.ports()
                .createProofLink
                .answers(new CreateProofLink.Result.Created(link(kind), new ProofLinkToken("t0ken")));
        String name = kind.name().toLowerCase(java.util.Locale.ROOT);

        var response = api.post(PATH + "/" + name, "");

        assertEquals(201, response.statusCode());
        assertEquals(
                "{\"id\":\"" + ID + "\",\"kind\":\"" + name + "\",\"url\":\"http://localhost:8080/organizations/" + ACME
                        + "/settings/sso/" + OKTA + "/" + name + "?link=t0ken\",\"expiresAt\":\"2026-06-02T10:00:00Z\","
                        + "\"usedAt\":null,\"report\":null}",
                response.body());
        assertEquals(kind, server.ports().createProofLink.lastAsked().kind());
        assertTrue(Server.header(response, "Location").endsWith("/providers/" + OKTA + "/proofs/" + ID));
    }

    @Test
    void what_cannot_be_set_up_is_refused() {
        server.ports().createProofLink.answers(new CreateProofLink.Result.Refused(Refusal.STATE_CONFLICT));

        assertEquals(409, api.post(PATH + "/setup", "").statusCode());
    }

    @Test
    void a_report_says_what_the_provider_said() {
        var evidence = new AuthenticationEvidence(
                Optional.empty(), Set.of("pwd", "otp"), Optional.of("urn:acr"), Optional.empty(), Optional.empty());
        var passed = new TestReport.Passed(
                new Subject("00u1"),
                new EmailAssertion.Unstated(new EmailAddress("alice@acme.example")),
                EmailTrust.TRUSTED,
                Optional.empty(),
                evidence);
        show(link(ProofLink.Kind.TEST).reported(passed, NOW));

        assertTrue(api.get(PATH + "/proofs/" + ID)
                .body()
                .endsWith("\"usedAt\":\"2026-06-01T10:00:00Z\",\"report\":{\"outcome\":\"passed\",\"code\":null,"
                        + "\"detail\":null,\"subject\":\"00u1\",\"email\":\"alice@acme.example\","
                        + "\"emailTrust\":\"trusted\",\"name\":null,\"amr\":[\"otp\",\"pwd\"],\"acr\":\"urn:acr\"}}"));
    }

    @Test
    void a_report_says_what_was_wrong() {
        show(link(ProofLink.Kind.TEST).reported(new TestReport.Failed(Refusal.NONCE_MISMATCH, "no nonce"), NOW));

        assertTrue(api.get(PATH + "/proofs/" + ID)
                .body()
                .contains("\"report\":{\"outcome\":\"failed\",\"code\":\"nonce_mismatch\",\"detail\":\"no nonce\""));
    }

    private void show(ProofLink link) {
        server.ports().showProofLink.answers(new ShowProofLink.Result.Shown(OKTA_AT_ACME, link));
    }

    @Test
    void a_link_of_somebody_else_is_not_found() {
        server.ports().showProofLink.answers(new ShowProofLink.Result.Refused(Refusal.NOT_FOUND));

        assertEquals(404, api.get(PATH + "/proofs/" + ID).statusCode());
        assertEquals(404, api.get(PATH + "/proofs/none").statusCode());
    }

    @Test
    void a_provider_is_enabled_again() {
        server.ports().reviveProvider.answers(new ReviveProvider.Result.Revived(OKTA_AT_ACME));

        assertEquals(200, api.post(PATH + "/enable", "").statusCode());
        server.ports().reviveProvider.answers(new ReviveProvider.Result.Refused(Refusal.STATE_CONFLICT));
        assertEquals(409, api.post(PATH + "/enable", "").statusCode());
    }
}
