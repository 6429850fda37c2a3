/// Who may administer what. Every slice may use it; it uses none.
package dev.vestibule.application.authority;
