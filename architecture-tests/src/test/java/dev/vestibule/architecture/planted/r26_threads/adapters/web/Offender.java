package dev.vestibule.architecture.planted.r26_threads.adapters.web;

record Offender(ThreadLocal<String> current) {}
