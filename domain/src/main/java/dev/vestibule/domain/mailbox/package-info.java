/// What is mailed to a person so that they can show that a mailbox is theirs. Imports nothing of the domain.
package dev.vestibule.domain.mailbox;
