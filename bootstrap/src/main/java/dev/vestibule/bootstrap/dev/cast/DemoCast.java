package dev.vestibule.bootstrap.dev.cast;

import dev.vestibule.bootstrap.dev.cast.DemoPerson.Standing;
import dev.vestibule.bootstrap.dev.cast.DemoPerson.Verification;
import dev.vestibule.domain.provider.JustInTime;
import dev.vestibule.domain.user.Password;
import java.util.List;
import java.util.Optional;

/// Everybody who plays.
public final class DemoCast {
    private static final DemoPerson ALICE = new DemoPerson(
            "acme-1001",
            "Alice Adams",
            "alice@acme.example",
            Verification.YES,
            Standing.OWNER,
            Optional.of(new Password("alice-opens-acme")),
            "Acme's owner; through the provider she is asked to link her account once");
    private static final DemoPerson BOB = new DemoPerson(
            "acme-1002",
            "Bob Brown",
            "bob@acme.example",
            Verification.YES,
            Standing.UNKNOWN,
            Optional.empty(),
            "has no account; the provider vouches for him, so he gets one at once");
    private static final DemoPerson SAM = new DemoPerson(
            "acme-1003",
            "Sam Smith",
            "sam@acme.example",
            Verification.YES,
            Standing.SUSPENDED,
            Optional.of(new Password("sam-stays-outside")),
            "is suspended and stays outside");
    private static final DemoPerson DANA = new DemoPerson(
            "globex-2001",
            "Dana Diaz",
            "dana@globex.example",
            Verification.YES,
            Standing.OWNER,
            Optional.of(new Password("dana-opens-globex")),
            "Globex's owner");
    private static final DemoPerson CAROL = new DemoPerson(
            "globex-2002",
            "Carol Chen",
            "carol@globex.example",
            Verification.UNSTATED,
            Standing.MEMBER,
            Optional.of(new Password("carol-confirms-it")),
            "has an account already and confirms with its password that it is hers");
    private static final DemoPerson GUS = new DemoPerson(
            "globex-2003",
            "Gus Green",
            "gus@globex.example",
            Verification.NO,
            Standing.UNKNOWN,
            Optional.empty(),
            "has no account and decides whether to have one");

    public static final DemoOrganization ACME =
            new DemoOrganization("acme", "Acme Corp", "acme.example", JustInTime.AUTOMATIC, List.of(ALICE, BOB, SAM));
    public static final DemoOrganization GLOBEX =
            new DemoOrganization("globex", "Globex", "globex.example", JustInTime.CONFIRM, List.of(DANA, CAROL, GUS));
    public static final List<DemoOrganization> ORGANIZATIONS = List.of(ACME, GLOBEX);

    private DemoCast() {}

    public static Optional<DemoOrganization> find(String slug) {
        return ORGANIZATIONS.stream()
                .filter(organization -> organization.slug().equals(slug))
                .findFirst();
    }
}
