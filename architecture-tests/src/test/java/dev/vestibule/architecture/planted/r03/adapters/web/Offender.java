package dev.vestibule.architecture.planted.r03.adapters.web;

import dev.vestibule.architecture.planted.r03.adapters.persistence.Shelf;

record Offender(Shelf shelf) {}
