package dev.vestibule.architecture.planted.r35_secrets.adapters.web;

record BystanderJson(String clientSecret) {}
