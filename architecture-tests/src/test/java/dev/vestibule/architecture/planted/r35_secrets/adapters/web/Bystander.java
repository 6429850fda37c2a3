package dev.vestibule.architecture.planted.r35_secrets.adapters.web;

record Bystander(String clientSecret) {
    @Override
    public String toString() {
        return "Bystander[hidden]";
    }
}
