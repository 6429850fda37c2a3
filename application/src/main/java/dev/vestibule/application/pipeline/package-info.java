/// The walk through single sign-on: starting it, and finishing it in three beats - claim the flow, ask
/// the provider, decide and write.
package dev.vestibule.application.pipeline;
