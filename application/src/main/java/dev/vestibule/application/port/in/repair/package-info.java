/// The way back for an owner whom single sign-on shuts out.
package dev.vestibule.application.port.in.repair;
