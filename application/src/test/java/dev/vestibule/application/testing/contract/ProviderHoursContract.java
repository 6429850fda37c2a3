package dev.vestibule.application.testing.contract;

import static dev.vestibule.application.testing.Cast.ENTRA;
import static dev.vestibule.application.testing.Cast.OKTA;
import static dev.vestibule.application.testing.Cast.uuid;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.vestibule.domain.provider.Provider;
import dev.vestibule.domain.provider.ProviderId;
import dev.vestibule.domain.trace.ProviderHour;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

public abstract class ProviderHoursContract extends StoreContract {
    private static final Instant NEXT_HOUR = NOW.plus(Duration.ofHours(1));

    private void add(ProviderHour... hours) {
        given(stores -> stores.providerHours().add(List.of(hours)));
    }

    private List<ProviderHour> of(Provider provider) {
        return read(stores -> stores.providerHours().list(provider.id(), Instant.EPOCH));
    }

    @Test
    void each_provider_and_hour_is_counted_by_itself() {
        add(
                ProviderHour.signedIn(OKTA.id(), NEXT_HOUR),
                ProviderHour.signedIn(OKTA.id(), NOW),
                ProviderHour.refused(ENTRA.id(), NOW));

        assertEquals(
                List.of(ProviderHour.signedIn(OKTA.id(), NOW), ProviderHour.signedIn(OKTA.id(), NEXT_HOUR)), of(OKTA));
        assertEquals(List.of(ProviderHour.refused(ENTRA.id(), NOW)), of(ENTRA));
    }

    @Test
    void what_is_counted_adds_up_and_the_latest_times_stay() {
        add(ProviderHour.signedIn(OKTA.id(), LATER), ProviderHour.signedIn(OKTA.id(), NOW));
        add(ProviderHour.signedIn(OKTA.id(), NOW), ProviderHour.refused(OKTA.id(), NOW));
        add(ProviderHour.refused(OKTA.id(), LATER));

        assertEquals(List.of(new ProviderHour(OKTA.id(), NOW, 3, 2, Optional.of(LATER), Optional.of(LATER))), of(OKTA));
    }

    @Test
    void nothing_is_lost_where_many_count_at_once() {
        race(30, () -> {
            add(ProviderHour.signedIn(OKTA.id(), NOW), ProviderHour.refused(ENTRA.id(), NOW));
            return NOW;
        });

        assertEquals(30, of(OKTA).getFirst().signIns());
        assertEquals(30, of(ENTRA).getFirst().refusals());
    }

    @Test
    void the_list_begins_where_it_was_asked_to() {
        add(ProviderHour.signedIn(OKTA.id(), NOW), ProviderHour.signedIn(OKTA.id(), NEXT_HOUR));

        assertEquals(
                List.of(ProviderHour.signedIn(OKTA.id(), NEXT_HOUR)),
                read(stores -> stores.providerHours().list(OKTA.id(), NEXT_HOUR)));
    }

    @Test
    void what_went_to_a_provider_that_is_gone_is_left_out() {
        add(ProviderHour.refused(new ProviderId(uuid(0x404)), NOW), ProviderHour.refused(OKTA.id(), NOW));

        assertEquals(List.of(ProviderHour.refused(OKTA.id(), NOW)), of(OKTA));
    }

    @Test
    void the_sweep_takes_what_is_older_and_nothing_else() {
        add(ProviderHour.signedIn(OKTA.id(), NOW), ProviderHour.signedIn(OKTA.id(), NEXT_HOUR));

        int swept = write(stores -> stores.providerHours().sweep(NEXT_HOUR));

        assertEquals(1, swept);
        assertEquals(List.of(ProviderHour.signedIn(OKTA.id(), NEXT_HOUR)), of(OKTA));
    }
}
