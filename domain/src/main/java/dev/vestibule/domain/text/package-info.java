/// What texts look like that people type and others read. Imports nothing of the domain.
package dev.vestibule.domain.text;
