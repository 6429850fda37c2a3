/// What others have to hear about a change once it is committed. Appended to the outbox in the same
/// transaction. The last package of the model: it may import all others.
package dev.vestibule.domain.signal;
