/** One story rendered in every wire format: the same words, so that formats can be compared in speed and mutated alike. */
package io.wireloom.bench.rendering;
