/// Long lists in pages, so that no request ever asks for all of anything. Imports nothing of the model.
package dev.vestibule.domain.listing;
