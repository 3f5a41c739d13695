/**
 * Who copied whom, down to the passage. Two articles are compared as a pair, symmetrically and without regard to arrival; families
 * are the connected components of the copies found. Plain Java.
 */
package io.wireloom.dedupe.copies;
