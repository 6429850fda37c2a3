package dev.vestibule.bootstrap;

import java.util.ArrayList;
import java.util.List;

/// A terminal that remembers.
final class Transcript implements Terminal {
    final List<String> said = new ArrayList<>();
    final List<String> complaints = new ArrayList<>();

    @Override
    public void say(String line) {
        said.add(line);
    }

    @Override
    public void complain(String line) {
        complaints.add(line);
    }
}
