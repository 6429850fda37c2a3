/// What every implementation of a port has to do: one abstract class a port, run by the world in memory and by the
/// real adapter alike.
package dev.vestibule.application.testing.contract;
