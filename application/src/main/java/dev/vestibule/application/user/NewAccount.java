package dev.vestibule.application.user;

import dev.vestibule.application.port.in.user.CreateUser.Command;
import dev.vestibule.domain.user.PasswordHash;
import dev.vestibule.domain.user.Username;
import java.util.Optional;

/// What the operator asked for, and what had to be made for it before a unit of work opens.
record NewAccount(Command command, Username username, Optional<PasswordHash> password) {}
