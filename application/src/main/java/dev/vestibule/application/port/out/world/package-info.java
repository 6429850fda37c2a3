/// What the use cases need of the world that is not a row in the database: other people's servers,
/// randomness, encryption, mail. Never called while a unit of work is open, `IdSource` excepted.
package dev.vestibule.application.port.out.world;
