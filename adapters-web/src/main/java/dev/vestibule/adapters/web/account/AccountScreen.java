package dev.vestibule.adapters.web.account;

import dev.vestibule.adapters.web.page.Frame;
import dev.vestibule.adapters.web.page.Moment;
import dev.vestibule.adapters.web.page.Screen;
import java.util.List;

/// A person's account, or the part of it that their session may see.
public record AccountScreen(
        Frame frame,
        String csrf,
        String name,
        boolean isPart,
        List<Address> addresses,
        List<Link> links,
        List<Visit> visits)
        implements Screen {
    public AccountScreen {
        addresses = List.copyOf(addresses);
        links = List.copyOf(links);
        visits = List.copyOf(visits);
    }

    public record Address(String text, boolean isVerified) {}

    /// One linked identity. `email` is what the provider asserts, or empty; `proof` says how it was linked.
    public record Link(
            String organization,
            String provider,
            String email,
            String subject,
            String proof,
            Moment linkedAt,
            Moment lastSignIn) {}

    /// One session. `way` says how its person came in.
    public record Visit(String id, String device, boolean isThisOne, String way, Moment startedAt, Moment lastSeenAt) {}

    public boolean hasOthers() {
        return visits.stream().anyMatch(visit -> !visit.isThisOne());
    }

    @Override
    public String template() {
        return "account.jte";
    }
}
