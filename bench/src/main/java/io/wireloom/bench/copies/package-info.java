/**
 * The quality of copy detection: labelled pairs, rewrites whose original is known, and pairs that share no text, each beside the
 * plain methods it has to beat.
 */
package io.wireloom.bench.copies;
