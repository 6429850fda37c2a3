package dev.vestibule.architecture.planted.r34.adapters.web.signin;

import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;

@Controller("/bystander")
final class BystanderController {
    @Get
    String page() {
        return "open, and listed";
    }

    @Post("/seats/{row}")
    @Secured(SecurityRule.IS_ANONYMOUS)
    String seat(String row) {
        return row;
    }

    @Get("/members")
    @Secured(SecurityRule.IS_AUTHENTICATED)
    String members() {
        return "fenced";
    }
}
