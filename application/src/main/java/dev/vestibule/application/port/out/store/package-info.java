/// What the use cases keep in the database. Reachable only through `Stores`, which only an open unit of
/// work hands out. A method named `lock…` takes the row `FOR UPDATE`; only such a row may be saved.
/// A conflict with a unique key or another transaction is thrown by the adapter and retried by the unit
/// of work; no method reports it.
package dev.vestibule.application.port.out.store;
