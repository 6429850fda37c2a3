package dev.vestibule.architecture.planted.r03.adapters.persistence;

public record Shelf(String name) {}
