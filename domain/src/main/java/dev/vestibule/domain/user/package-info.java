/// People's accounts, their addresses and whether they may sign in.
/// Independent of any organization; imports nothing of the model but `organization`.
package dev.vestibule.domain.user;
