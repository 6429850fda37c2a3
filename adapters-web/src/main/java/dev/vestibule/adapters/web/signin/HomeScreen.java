package dev.vestibule.adapters.web.signin;

import dev.vestibule.adapters.web.page.Frame;
import dev.vestibule.adapters.web.page.Screen;
import java.util.List;

/// A signed-in person's organizations.
public record HomeScreen(Frame frame, String csrf, String name, String email, List<Place> places) implements Screen {
    /// One organization. `way` leads to its sign-in page where that is needed, `settings` to its single sign-on
    /// for those who manage it, `repair` to where an owner repairs that; else they are empty. `connections` are
    /// the ways in that the person is reminded of.
    public record Place(
            String name,
            String role,
            String access,
            String way,
            String settings,
            List<Connection> connections,
            String repair) {
        public Place {
            connections = List.copyOf(connections);
        }
    }

    /// A provider to connect to.
    public record Connection(String name, String href) {}

    public HomeScreen {
        places = List.copyOf(places);
    }

    @Override
    public String template() {
        return "home.jte";
    }
}
