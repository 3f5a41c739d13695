/** Attributions read from running text, against a corpus in which every attribution's source, cue and content are marked. */
package io.wireloom.bench.attributions;
