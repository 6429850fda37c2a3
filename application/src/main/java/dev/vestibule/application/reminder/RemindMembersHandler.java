package dev.vestibule.application.reminder;

import dev.vestibule.application.port.in.reminder.RemindMembers;
import dev.vestibule.application.port.out.world.UnitOfWork;
import dev.vestibule.domain.listing.Page;
import dev.vestibule.domain.listing.PageRequest;
import dev.vestibule.domain.organization.Organization;
import java.util.Optional;

/// One unit of work for each organization, so that no lock outlives it.
final class RemindMembersHandler implements RemindMembers {
    private final UnitOfWork unitOfWork;
    private final LinkReminders reminders;

    RemindMembersHandler(UnitOfWork unitOfWork, LinkReminders reminders) {
        this.unitOfWork = unitOfWork;
        this.reminders = reminders;
    }

    @Override
    public Result handle(Command command) {
        var request = Optional.of(new PageRequest(Optional.empty(), PageRequest.MAX_LIMIT));
        int members = 0;
        while (request.isPresent()) {
            PageRequest asked = request.orElseThrow();
            Page<Organization> page =
                    unitOfWork.read(stores -> stores.organizations().list(asked));
            members += page.items().stream()
                    .filter(LinkReminders::isAsking)
                    .mapToInt(this::remind)
                    .sum();
            request = page.next().map(cursor -> new PageRequest(Optional.of(cursor), PageRequest.MAX_LIMIT));
        }
        return new Result.Reminded(members);
    }

    private int remind(Organization organization) {
        return unitOfWork.execute(stores -> reminders.send(stores, organization.id()));
    }
}
