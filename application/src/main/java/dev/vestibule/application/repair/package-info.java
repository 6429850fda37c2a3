/// The way back for an owner whom single sign-on shuts out: a code by mail, and an hour for the settings of single
/// sign-on.
package dev.vestibule.application.repair;
