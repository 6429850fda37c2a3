package dev.vestibule.architecture.planted.r21_arrays.domain.user;

import java.util.List;

public record Bystander(List<String> names) {}
