package dev.vestibule.adapters.web.account;

import dev.vestibule.adapters.web.page.Moment;
import dev.vestibule.adapters.web.page.Pages;
import dev.vestibule.application.port.in.session.ShowAccount;
import dev.vestibule.application.port.in.session.ShowAccount.Browser;
import dev.vestibule.application.port.in.session.ShowAccount.Extent;
import dev.vestibule.application.port.in.session.ShowSession.EmailStanding;
import dev.vestibule.domain.identity.LinkProof;
import dev.vestibule.domain.user.EmailAddress;
import dev.vestibule.domain.user.PersonName;
import jakarta.inject.Singleton;
import java.util.stream.Stream;

/// Puts an account into words.
@Singleton
final class AccountPages {
    private final Pages pages;

    AccountPages(Pages pages) {
        this.pages = pages;
    }

    AccountScreen screen(ShowAccount.Result.Shown shown, String csrf) {
        return new AccountScreen(
                pages.frame("Your account"),
                csrf,
                shown.person().name().map(PersonName::value).orElse(""),
                shown.extent() == Extent.PART,
                shown.addresses().stream().map(AccountPages::address).toList(),
                shown.links().stream().map(AccountPages::link).toList(),
                shown.visits().stream().map(AccountPages::visit).toList());
    }

    private static AccountScreen.Address address(ShowAccount.Address address) {
        return new AccountScreen.Address(address.address().text(), address.standing() == EmailStanding.VERIFIED);
    }

    private static AccountScreen.Link link(ShowAccount.Link link) {
        var identity = link.identity();
        return new AccountScreen.Link(
                link.organization(),
                link.provider(),
                identity.email().map(EmailAddress::text).orElse(""),
                identity.subject().value(),
                sentence(identity.proof(), link),
                Moment.of(identity.linkedAt()),
                Moment.of(identity.lastVerified()));
    }

    private static String sentence(LinkProof proof, ShowAccount.Link link) {
        return switch (proof) {
            case OWN_CREDENTIAL -> "You confirmed it after signing in with your own password.";
            case TRUSTED_EMAIL ->
                link.provider() + " vouched for your address, in a domain that belongs to " + link.organization() + ".";
            case CREATION -> "Your account was made when you first came through " + link.provider() + ".";
            case SETUP -> "You set up " + link.provider() + " for " + link.organization() + ".";
            case RELINK -> "You followed a link that " + link.organization() + " had mailed to you.";
        };
    }

    private static AccountScreen.Visit visit(ShowAccount.Visit visit) {
        var session = visit.session();
        return new AccountScreen.Visit(
                session.id().toString(),
                session.device().description(),
                visit.browser() == Browser.THIS_ONE,
                way(visit),
                Moment.of(session.startedAt()),
                Moment.of(session.lastSeenAt()));
    }

    private static String way(ShowAccount.Visit visit) {
        Stream<String> own = visit.session().ownCredentialAt().stream().map(_ -> "with your own password");
        Stream<String> sso = visit.organizations().stream().map(name -> "through " + name);
        return "Signed in " + String.join(" and ", Stream.concat(own, sso).toList());
    }
}
