/** Every regular expression of the services takes time in proportion to its text, whatever the text. */
package io.wireloom.checks.regex;
