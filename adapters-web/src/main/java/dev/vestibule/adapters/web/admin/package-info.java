/// The admin API under `/api/v1`: reads JSON, hands it to one in-port, writes JSON.
@NullMarked
package dev.vestibule.adapters.web.admin;

import org.jspecify.annotations.NullMarked;
