/// Puts the house together: reads the settings, gives every port its adapter, starts and stops the service. Nothing may
/// depend on this package.
@NullMarked
package dev.vestibule.bootstrap;

import org.jspecify.annotations.NullMarked;
