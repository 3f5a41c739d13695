/**
 * The quality of incidents on a corpus that is generated from a seed: real events, each told by copies, rewrites, agencies and
 * rival speakers, as the messages that the dedupe-service reads. What the truth is, is known by construction.
 */
package io.wireloom.bench.incidents;
