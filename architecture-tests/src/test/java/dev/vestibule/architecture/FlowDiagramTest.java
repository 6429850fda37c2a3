package dev.vestibule.architecture;

import static java.util.Comparator.comparing;

import dev.vestibule.domain.flow.SsoFlow;
import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Draws the flows from their types: a state is a permitted record, a transition is a public method that returns one.
class FlowDiagramTest {
    private final List<Class<?>> states = statesOf(SsoFlow.class).distinct().toList();
    private final List<Transition> transitions =
            states.stream().flatMap(this::transitionsOf).toList();

    record Transition(Class<?> from, Class<?> to, String name) {
        String drawn() {
            return "%s --> %s: %s".formatted(from.getSimpleName(), to.getSimpleName(), name);
        }
    }

    @Test
    void the_drawing_shows_the_states_and_transitions_of_the_code() throws IOException {
        var lines = Stream.of(entries(), transitions.stream().map(Transition::drawn), exits())
                .flatMap(part -> part)
                .map(line -> "  " + line + "\n")
                .collect(Collectors.joining());

        Approved.assertUpToDate("flow.mmd", "stateDiagram-v2\n" + lines);
    }

    private static Stream<Class<?>> statesOf(Class<?> type) {
        return type.isSealed()
                ? Arrays.stream(type.getPermittedSubclasses()).flatMap(FlowDiagramTest::statesOf)
                : Stream.of(type);
    }

    private Stream<Transition> transitionsOf(Class<?> state) {
        return Arrays.stream(state.getDeclaredMethods())
                .filter(method -> Modifier.isPublic(method.getModifiers()))
                .filter(method -> SsoFlow.class.isAssignableFrom(method.getReturnType()))
                .sorted(comparing(Method::getName))
                .flatMap(method ->
                        statesOf(method.getReturnType()).map(next -> new Transition(state, next, method.getName())));
    }

    private Stream<String> entries() {
        return states.stream()
                .filter(state -> transitions.stream().noneMatch(transition -> transition.to() == state))
                .map(state -> "[*] --> " + state.getSimpleName());
    }

    private Stream<String> exits() {
        return states.stream()
                .filter(state -> transitions.stream().noneMatch(transition -> transition.from() == state))
                .map(state -> state.getSimpleName() + " --> [*]");
    }
}
