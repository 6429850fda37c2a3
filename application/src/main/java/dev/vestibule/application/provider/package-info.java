/// Setting up organizations' identity providers. Providers are asked about themselves before a unit of
/// work opens, and only for callers who may set them up.
package dev.vestibule.application.provider;
