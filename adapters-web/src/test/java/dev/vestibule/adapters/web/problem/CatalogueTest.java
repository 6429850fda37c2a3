package dev.vestibule.adapters.web.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vestibule.domain.flow.Refusal;
import java.util.Collections;
import java.util.List;
import java.util.ResourceBundle;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CatalogueTest {
    private static final Catalogue CATALOGUE = new Catalogue();

    static Stream<Entry> entries() {
        return CATALOGUE.all().stream();
    }

    @ParameterizedTest
    @MethodSource("entries")
    void every_code_says_what_happened_to_the_person_and_where_to_look_to_the_admin(Entry entry) {
        assertTrue(entry.title().length() > 5 && entry.title().length() <= 60, entry.title());
        assertTrue(Character.isUpperCase(entry.title().charAt(0)), entry.title());
        for (String sentence : List.of(entry.person(), entry.admin())) {
            assertTrue(sentence.endsWith("."), sentence);
            assertTrue(sentence.length() > 15, sentence);
        }
        assertTrue(entry.status().getCode() >= 400);
    }

    @Test
    void codes_are_unique() {
        assertEquals(
                CATALOGUE.all().size(),
                CATALOGUE.all().stream().map(Entry::code).distinct().count());
    }

    @Test
    void there_are_no_sentences_for_codes_that_nobody_answers_with() {
        var known = new TreeSet<String>();
        CATALOGUE
                .all()
                .forEach(entry ->
                        List.of("title", "person", "admin").forEach(kind -> known.add(entry.code() + "." + kind)));
        var written =
                new TreeSet<>(Collections.list(ResourceBundle.getBundle("dev.vestibule.adapters.web.problem.catalogue")
                        .getKeys()));

        assertEquals(known, written);
    }

    @Test
    void statuses_say_whose_turn_it_is() {
        assertEquals(410, CATALOGUE.of(Refusal.FLOW_EXPIRED).status().getCode());
        assertEquals(409, CATALOGUE.of(Refusal.FLOW_ALREADY_USED).status().getCode());
        assertEquals(403, CATALOGUE.of(Refusal.ACCOUNT_SUSPENDED).status().getCode());
        assertEquals(502, CATALOGUE.of(Refusal.SIGNATURE_INVALID).status().getCode());
        assertEquals(504, CATALOGUE.of(Refusal.IDP_TIMEOUT).status().getCode());
        assertEquals(503, CATALOGUE.of(Refusal.TRY_AGAIN).status().getCode());
    }
}
