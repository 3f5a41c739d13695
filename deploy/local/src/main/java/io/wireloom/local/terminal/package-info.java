/** What a person sees: lines, one line of progress at a time, tables. */
package io.wireloom.local.terminal;
