package dev.vestibule.architecture.planted.r09.adapters.persistence;

import java.sql.Connection;

record Bystander(Connection connection) {}
