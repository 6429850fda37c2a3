package dev.vestibule.adapters.web.signin;

import dev.vestibule.adapters.web.page.Frame;
import dev.vestibule.adapters.web.page.Screen;
import java.util.List;

/// A signed-in person's organizations.
public record HomeScreen(Frame frame, String csrf, String name, String email, List<Place> places) implements Screen {
    /// One organization. `way` leads to its sign-in page where that is needed, `settings` to its single sign-on for
    /// those who manage it; else they are empty.
    public record Place(String name, String role, String access, String way, String settings) {}

    public HomeScreen {
        places = List.copyOf(places);
    }

    @Override
    public String template() {
        return "home.jte";
    }
}
