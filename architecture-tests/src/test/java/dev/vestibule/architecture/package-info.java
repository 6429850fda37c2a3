/// The rules of the house, as tests: what may depend on what, how use cases look, where time, chance and secrets come
/// from, how large things may get. Every rule is proven by a planted offender under `planted`.
package dev.vestibule.architecture;
