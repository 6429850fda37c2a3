package dev.vestibule.domain.session;

import static dev.vestibule.domain.Examples.ALICE;
import static dev.vestibule.domain.Examples.GLOBEX;
import static dev.vestibule.domain.Examples.NOW;
import static dev.vestibule.domain.Examples.acme;
import static dev.vestibule.domain.Examples.assurance;
import static dev.vestibule.domain.Examples.member;
import static dev.vestibule.domain.Examples.session;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.vestibule.domain.membership.Member;
import dev.vestibule.domain.membership.MemberFlag;
import dev.vestibule.domain.organization.OrganizationRole;
import dev.vestibule.domain.organization.OrganizationStatus;
import dev.vestibule.domain.organization.SsoEnforcement;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The access decision, over every combination of what it looks at, against the rules as the design words them.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class AccessTest {
    private enum Standing {
        STRANGER,
        MEMBER,
        RESTRICTED
    }

    private enum Through {
        NOTHING,
        THIS_ORGANIZATION,
        ANOTHER
    }

    private record Case(
            OrganizationStatus status,
            SsoEnforcement enforcement,
            Standing standing,
            Through through,
            Optional<Instant> own) {}

    private static Stream<Case> everything() {
        return Arrays.stream(OrganizationStatus.values())
                .flatMap(status -> Arrays.stream(SsoEnforcement.values())
                        .flatMap(enforcement -> Arrays.stream(Standing.values())
                                .flatMap(standing -> Arrays.stream(Through.values())
                                        .flatMap(through -> Stream.of(Optional.<Instant>empty(), Optional.of(NOW))
                                                .map(own -> new Case(status, enforcement, standing, through, own))))));
    }

    @ParameterizedTest
    @MethodSource("everything")
    void the_first_reason_that_applies_is_the_answer(Case given) {
        assertEquals(
                expected(given),
                Access.decide(
                        given(given.through(), given.own()), acme(given.status(), given.enforcement()), who(given)));
    }

    private static Access expected(Case given) {
        boolean own = given.own().isPresent();
        boolean here = given.through() == Through.THIS_ORGANIZATION;
        if (given.status() == OrganizationStatus.DISABLED) {
            return Access.ORGANIZATION_INACTIVE;
        }
        if (given.standing() == Standing.STRANGER) {
            return own || here ? Access.NOT_A_MEMBER : Access.SSO_NEEDED;
        }
        if (!here && (given.enforcement() == SsoEnforcement.REQUIRED || !own)) {
            return Access.SSO_NEEDED;
        }
        return given.standing() == Standing.RESTRICTED ? Access.MEMBER_RESTRICTED : Access.ALLOWED;
    }

    private static Session given(Through through, Optional<Instant> own) {
        var elsewhere = new SsoAssurance(
                GLOBEX,
                assurance().provider(),
                assurance().trustVersion(),
                assurance().identity(),
                NOW,
                assurance().endsAt(),
                Optional.empty());
        return switch (through) {
            case NOTHING -> session(ALICE, own);
            case THIS_ORGANIZATION -> session(ALICE, own, assurance());
            case ANOTHER -> session(ALICE, own, elsewhere);
        };
    }

    private static Optional<Member> who(Case given) {
        return switch (given.standing()) {
            case STRANGER -> Optional.empty();
            case MEMBER -> Optional.of(member(ALICE));
            case RESTRICTED -> Optional.of(member(ALICE, MemberFlag.MEMBER_LIMIT_RESTRICTED));
        };
    }

    @Test
    void a_member_without_a_working_link_is_reminded_where_the_organization_reminds() {
        var reminding = acme(OrganizationStatus.ACTIVE, SsoEnforcement.REMINDED);
        Member alice = member(ALICE, OrganizationRole.MEMBER);

        assertEquals(SsoReminder.DUE, SsoReminder.of(Access.ALLOWED, reminding, Optional.of(alice)));
        assertEquals(SsoReminder.DUE, SsoReminder.of(Access.ALLOWED, reminding, Optional.of(alice.ssoInvalid())));
        assertEquals(SsoReminder.NOT_DUE, SsoReminder.of(Access.ALLOWED, reminding, Optional.of(alice.ssoLinked())));
        assertEquals(SsoReminder.NOT_DUE, SsoReminder.of(Access.NOT_A_MEMBER, reminding, Optional.empty()));
        assertEquals(SsoReminder.NOT_DUE, SsoReminder.of(Access.MEMBER_RESTRICTED, reminding, Optional.of(alice)));
        assertEquals(SsoReminder.NOT_DUE, SsoReminder.of(Access.ALLOWED, acme(), Optional.of(alice)));
        assertEquals(
                SsoReminder.NOT_DUE,
                SsoReminder.of(
                        Access.ALLOWED, acme(OrganizationStatus.ACTIVE, SsoEnforcement.REQUIRED), Optional.of(alice)));
    }
}
