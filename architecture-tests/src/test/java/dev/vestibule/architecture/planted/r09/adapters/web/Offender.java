package dev.vestibule.architecture.planted.r09.adapters.web;

import java.sql.Connection;

record Offender(Connection connection) {}
