package dev.vestibule.domain.audit;

import static dev.vestibule.domain.Examples.ALICE;
import static dev.vestibule.domain.Examples.NOW;
import static dev.vestibule.domain.Examples.session;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.vestibule.domain.apikey.ApiKey;
import dev.vestibule.domain.apikey.ApiKeyId;
import dev.vestibule.domain.apikey.KeyMaker;
import dev.vestibule.domain.apikey.Scope;
import dev.vestibule.domain.audit.AuditEntry.Recorded;
import dev.vestibule.domain.listing.Cursor;
import dev.vestibule.domain.listing.Page;
import dev.vestibule.domain.listing.PageRequest;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class AuditTest {
    @Test
    void every_actor_is_written_down_by_kind_and_name() {
        var alice = new Actor.SignedIn(session(ALICE, Optional.of(NOW)));

        assertEquals(new Recorded("anonymous", ""), Recorded.of(new Actor.Anonymous()));
        assertEquals(new Recorded("user", ALICE.toString()), Recorded.of(alice));
        assertEquals(new Recorded("api_key", "settings"), Recorded.of(new Actor.InstanceKey("settings")));
        var key = new ApiKey(
                new ApiKeyId(new UUID(7, 7)),
                Optional.empty(),
                "settings",
                Set.of(Scope.ORG_READ),
                new KeyMaker.Operator(),
                NOW,
                NOW.plusSeconds(1),
                Optional.empty());
        assertEquals(new Recorded("api_key", new UUID(7, 7).toString()), Recorded.of(new Actor.WithKey(key)));
        assertEquals(new Recorded("system", ""), Recorded.of(new Actor.Vestibule()));
    }

    @Test
    void details_are_added_by_name() {
        assertEquals(
                List.of("a", "b"),
                List.copyOf(AuditDetails.of("b", "2").and("a", "1").byName().keySet()));
        assertEquals("identity_linked", AuditAction.IDENTITY_LINKED.code());
        assertEquals(new UUID(0, 0), new AuditTarget.OfNothing().id());
    }

    @Test
    void a_page_tells_where_the_next_one_begins_only_if_there_is_one() {
        var two = new PageRequest(Optional.empty(), 2);
        List<UUID> rows = List.of(new UUID(0, 1), new UUID(0, 2), new UUID(0, 3));

        assertEquals(
                new Page<>(rows.subList(0, 2), Optional.of(new Cursor(rows.get(1)))),
                Page.of(rows, two, Function.identity()));
        assertEquals(
                new Page<>(rows.subList(0, 2), Optional.empty()),
                Page.of(rows.subList(0, 2), two, Function.identity()));
    }
}
