/// Who belongs to an organization: joining through a provider, and what admins add and list.
package dev.vestibule.application.membership;
