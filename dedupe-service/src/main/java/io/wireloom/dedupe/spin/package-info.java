/** Traces of mechanical substitution: what a machine that swaps words for others leaves in a text, and no writer does. */
package io.wireloom.dedupe.spin;
