package dev.vestibule.architecture.planted.r35_formats.adapters.web;

record OffenderRow(String name) {}
