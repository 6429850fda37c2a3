package dev.vestibule.architecture.planted.r34.adapters.web.signin;

import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;

@Controller("/offence")
final class OffenderController {
    @Get(uri = "/{id}")
    String page(String id) {
        return id;
    }
}
