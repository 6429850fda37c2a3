package dev.vestibule.bootstrap.dev.seed;

import dev.vestibule.application.port.in.membership.AddMember;
import dev.vestibule.application.port.in.organization.AddDomain;
import dev.vestibule.application.port.in.organization.CreateOrganization;
import dev.vestibule.application.port.in.provider.ChangeProvider;
import dev.vestibule.application.port.in.provider.CreateProvider;
import dev.vestibule.application.port.in.provider.ListProviders;
import dev.vestibule.application.port.in.user.ChangeUserStanding;
import dev.vestibule.application.port.in.user.CreateUser;
import dev.vestibule.application.port.in.user.ListUsers;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;

/// The in-ports that seeding goes through, gathered once.
@Singleton
@Requires(env = "dev")
record SeedDoors(
        CreateOrganization createOrganization,
        AddDomain addDomain,
        CreateUser createUser,
        ListUsers listUsers,
        ChangeUserStanding changeUserStanding,
        AddMember addMember,
        CreateProvider createProvider,
        ListProviders listProviders,
        ChangeProvider changeProvider) {}
