package dev.vestibule.bootstrap.dev.tour;

import dev.vestibule.adapters.web.page.Frame;
import dev.vestibule.bootstrap.dev.cast.DemoOrganization;
import java.util.List;

/// The page that says what to click.
public record TourPage(Frame frame, List<Stop> stops, List<DemoOrganization> organizations) {
    public TourPage {
        stops = List.copyOf(stops);
        organizations = List.copyOf(organizations);
    }

    /// One thing to try.
    public record Stop(String title, String text, String href, String label) {}
}
