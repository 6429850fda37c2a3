package dev.vestibule.adapters.web.admin;

import dev.vestibule.adapters.web.problem.Problems;
import dev.vestibule.application.port.in.user.ChangeUserStanding;
import dev.vestibule.application.port.in.user.DeleteUser;
import dev.vestibule.application.port.in.user.ShowUser;
import dev.vestibule.domain.audit.Caller;
import dev.vestibule.domain.tag.Condition;
import dev.vestibule.domain.user.UserId;
import dev.vestibule.domain.user.UserStanding;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;

/// One account.
@Controller("/api/v1/users/{user}")
@Secured(SecurityRule.IS_AUTHENTICATED)
@ExecuteOn(TaskExecutors.BLOCKING)
final class UserController {
    private final ShowUser showUser;
    private final ChangeUserStanding changeUserStanding;
    private final DeleteUser deleteUser;
    private final Problems problems;

    UserController(ShowUser showUser, ChangeUserStanding changeUserStanding, DeleteUser deleteUser, Problems problems) {
        this.showUser = showUser;
        this.changeUserStanding = changeUserStanding;
        this.deleteUser = deleteUser;
        this.problems = problems;
    }

    @Get
    HttpResponse<?> show(HttpRequest<?> request, Caller caller, @PathVariable UserId user) {
        return switch (showUser.handle(new ShowUser.Query(caller, user))) {
            case ShowUser.Result.Shown(var account) -> Tagged.ok(UserJson.of(account), account.tag());
            case ShowUser.Result.Refused(var refusal) -> problems.refuse(request, refusal);
        };
    }

    @Post(value = "/suspend", consumes = MediaType.ALL)
    HttpResponse<?> suspend(HttpRequest<?> request, Caller caller, @PathVariable UserId user) {
        return change(request, new ChangeUserStanding.Command(caller, user, UserStanding.SUSPENDED));
    }

    @Post(value = "/deactivate", consumes = MediaType.ALL)
    HttpResponse<?> deactivate(HttpRequest<?> request, Caller caller, @PathVariable UserId user) {
        return change(request, new ChangeUserStanding.Command(caller, user, UserStanding.DEACTIVATED));
    }

    @Post(value = "/reactivate", consumes = MediaType.ALL)
    HttpResponse<?> reactivate(HttpRequest<?> request, Caller caller, @PathVariable UserId user) {
        return change(request, new ChangeUserStanding.Command(caller, user, UserStanding.ACTIVE));
    }

    private HttpResponse<?> change(HttpRequest<?> request, ChangeUserStanding.Command command) {
        return switch (changeUserStanding.handle(command)) {
            case ChangeUserStanding.Result.Changed(var account) -> Tagged.ok(UserJson.of(account), account.tag());
            case ChangeUserStanding.Result.Refused(var refusal) -> problems.refuse(request, refusal);
        };
    }

    @Delete
    HttpResponse<?> delete(HttpRequest<?> request, Caller caller, @PathVariable UserId user, Condition condition) {
        return switch (deleteUser.handle(new DeleteUser.Command(caller, user, condition))) {
            case DeleteUser.Result.Deleted() -> HttpResponse.noContent();
            case DeleteUser.Result.Refused(var refusal) -> problems.refuse(request, refusal);
        };
    }
}
