package dev.vestibule.architecture.planted.r26_statics.adapters.web;

import java.util.List;

final class Bystander {
    static final List<String> NAMES = List.of();
}
