package dev.vestibule.adapters.web.admin;

import dev.vestibule.adapters.web.json.Bodies;
import dev.vestibule.adapters.web.json.Fields;
import dev.vestibule.adapters.web.json.Reading;
import dev.vestibule.adapters.web.json.Shape;
import dev.vestibule.adapters.web.json.Shapes;
import dev.vestibule.adapters.web.problem.Problems;
import dev.vestibule.application.port.in.user.CreateUser;
import dev.vestibule.application.port.in.user.ListUsers;
import dev.vestibule.domain.audit.Caller;
import dev.vestibule.domain.listing.PageRequest;
import dev.vestibule.domain.user.Password;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;

/// All accounts.
@Controller(UsersController.PATH)
@Secured(SecurityRule.IS_AUTHENTICATED)
@ExecuteOn(TaskExecutors.BLOCKING)
final class UsersController {
    static final String PATH = "/api/v1/users";

    private static final Shape<Password> PASSWORD =
            Shapes.text("a text of 12 to 256 characters", Password::isAcceptable, Password::new);

    private final ListUsers listUsers;
    private final CreateUser createUser;
    private final Bodies bodies;
    private final Listing listing;
    private final Problems problems;

    UsersController(ListUsers listUsers, CreateUser createUser, Bodies bodies, Listing listing, Problems problems) {
        this.listUsers = listUsers;
        this.createUser = createUser;
        this.bodies = bodies;
        this.listing = listing;
        this.problems = problems;
    }

    @Get
    HttpResponse<?> list(HttpRequest<?> request, Caller caller, PageRequest page) {
        return switch (listUsers.handle(new ListUsers.Query(caller, page))) {
            case ListUsers.Result.Listed(var accounts) -> listing.page(request, accounts, UserJson::of);
            case ListUsers.Result.Refused(var refusal) -> problems.refuse(request, refusal);
        };
    }

    @Post
    HttpResponse<?> create(HttpRequest<?> request, Caller caller, @Body String body) {
        return bodies.take(request, body, fields -> read(fields, caller), wish -> create(request, wish));
    }

    static Reading<CreateUser.Command> read(Fields fields, Caller caller) {
        var email = fields.required("email", Wire.EMAIL);
        var verified = fields.optional("emailVerified", Shapes.YES_OR_NO);
        var name = fields.optional("name", Wire.PERSON_NAME);
        var password = fields.optional("password", PASSWORD);
        var claim = verified.orElse(false) ? CreateUser.EmailClaim.VERIFIED : CreateUser.EmailClaim.UNVERIFIED;
        return fields.finish(() -> new CreateUser.Command(caller, email.orElseThrow(), claim, name, password));
    }

    private HttpResponse<?> create(HttpRequest<?> request, CreateUser.Command command) {
        return switch (createUser.handle(command)) {
            case CreateUser.Result.Created(var account) ->
                listing.created(
                        UserJson.of(account), PATH + "/" + account.user().id(), account.tag());
            case CreateUser.Result.Refused(var refusal) -> problems.refuse(request, refusal);
        };
    }
}
