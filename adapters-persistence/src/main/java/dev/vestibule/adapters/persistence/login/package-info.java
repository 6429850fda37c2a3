/// What a login needs to know, each question answered by one statement. Imports every package of rows that it reads.
@NullMarked
package dev.vestibule.adapters.persistence.login;

import org.jspecify.annotations.NullMarked;
