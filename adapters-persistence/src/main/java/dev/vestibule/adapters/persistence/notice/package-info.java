/// When members were last mailed about their link, as rows. Imports nothing else of this module.
@NullMarked
package dev.vestibule.adapters.persistence.notice;

import org.jspecify.annotations.NullMarked;
