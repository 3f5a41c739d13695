/**
 * The command line behind {@code ./wireloom}: runs the whole line on one machine, feeds it and says how it fares. Commands here
 * only read their options and speak to the terminal; the work is done in {@code stack} (processes) and {@code wire} (HTTP).
 */
package io.wireloom.local;
