package dev.vestibule.application.testing.contract;

import static dev.vestibule.application.testing.Cast.ACME;
import static dev.vestibule.application.testing.Cast.organization;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.vestibule.application.port.out.store.Locks;
import dev.vestibule.application.port.out.world.UnitOfWork;
import dev.vestibule.domain.organization.Organization;
import dev.vestibule.domain.organization.OrganizationRef;
import java.util.ConcurrentModificationException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

public abstract class UnitOfWorkContract extends StoreContract {
    private static final Organization INITECH = organization(0x171, "initech", "Initech");

    @Test
    void what_the_work_wrote_is_there_afterwards() {
        given(stores -> stores.organizations().add(INITECH));

        assertEquals(Optional.of(INITECH), find(INITECH));
    }

    @Test
    void work_that_waits_for_its_turn_is_a_unit_of_work_too() {
        var turn = new Locks.Key.OfOrganization(INITECH.id());

        assertThrows(
                IllegalArgumentException.class,
                () -> unitOfWork().executeInTurn(turn, stores -> {
                    stores.organizations().add(INITECH);
                    throw new IllegalArgumentException("a bug");
                }));
        assertEquals(Optional.empty(), find(INITECH));

        assertEquals(INITECH.id(), unitOfWork().executeInTurn(turn, stores -> {
            stores.organizations().add(INITECH);
            return INITECH.id();
        }));
        assertEquals(Optional.of(INITECH), find(INITECH));
    }

    @Test
    void the_work_sees_what_it_wrote_itself() {
        Optional<Organization> seen = write(stores -> {
            stores.organizations().add(INITECH);
            return stores.organizations().find(new OrganizationRef.ById(INITECH.id()));
        });

        assertEquals(Optional.of(INITECH), seen);
    }

    @Test
    void work_that_throws_has_no_effect_and_is_not_tried_again() {
        var runs = new AtomicInteger();

        var thrown = assertThrows(
                IllegalArgumentException.class,
                () -> given(stores -> {
                    runs.incrementAndGet();
                    stores.organizations().add(INITECH);
                    throw new IllegalArgumentException("a bug");
                }));

        assertEquals("a bug", thrown.getMessage());
        assertEquals(Optional.empty(), find(INITECH));
        assertEquals(1, runs.get());
    }

    @Test
    void a_conflict_runs_the_whole_work_once_more() {
        var runs = new AtomicInteger();

        given(stores -> {
            stores.organizations().add(INITECH);
            if (runs.incrementAndGet() == 1) {
                stores.organizations().add(organization(0x172, ACME.slug().value(), "An impostor"));
            }
        });

        assertEquals(2, runs.get());
        assertEquals(Optional.of(INITECH), find(INITECH));
    }

    @Test
    void a_second_conflict_is_thrown_and_nothing_is_written() {
        var runs = new AtomicInteger();

        assertThrows(
                ConcurrentModificationException.class,
                () -> given(stores -> {
                    runs.incrementAndGet();
                    stores.organizations().add(INITECH);
                    stores.organizations().add(organization(0x172, ACME.slug().value(), "An impostor"));
                }));

        assertEquals(2, runs.get());
        assertEquals(Optional.empty(), find(INITECH));
    }

    @Test
    void reading_refuses_to_write() {
        assertThrows(
                RuntimeException.class,
                () -> read(stores -> {
                    stores.organizations().add(INITECH);
                    return stores;
                }));

        assertEquals(Optional.empty(), find(INITECH));
    }

    @Test
    void a_unit_inside_a_unit_is_refused() {
        UnitOfWork unitOfWork = unitOfWork();

        assertThrows(IllegalStateException.class, () -> unitOfWork.execute(_ -> unitOfWork.execute(_ -> "")));
        assertThrows(IllegalStateException.class, () -> unitOfWork.execute(_ -> unitOfWork.read(_ -> "")));
        assertThrows(IllegalStateException.class, () -> unitOfWork.read(_ -> unitOfWork.read(_ -> "")));
    }

    @Test
    void of_many_at_once_who_find_nothing_and_add_one_adds_and_all_are_answered() {
        List<String> answers = race(
                20,
                () -> write(stores -> {
                    if (stores.organizations()
                            .find(new OrganizationRef.BySlug(INITECH.slug()))
                            .isPresent()) {
                        return "found";
                    }
                    stores.organizations().add(INITECH);
                    return "added";
                }));

        assertEquals(1, answers.stream().filter("added"::equals).count());
        assertEquals(19, answers.stream().filter("found"::equals).count());
    }

    private Optional<Organization> find(Organization organization) {
        return read(stores -> stores.organizations().find(new OrganizationRef.ById(organization.id())));
    }
}
