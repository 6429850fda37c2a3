/// Endpoints of organizations' own programs: seeing to them, and calling them.
package dev.vestibule.application.webhook;
