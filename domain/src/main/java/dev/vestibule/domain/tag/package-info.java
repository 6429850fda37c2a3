/// What names a state of something, and the condition that it is still in that state. Imports nothing of the model.
package dev.vestibule.domain.tag;
