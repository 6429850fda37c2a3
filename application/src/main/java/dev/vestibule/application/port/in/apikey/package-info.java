/// Keys by which programs use the API.
package dev.vestibule.application.port.in.apikey;
