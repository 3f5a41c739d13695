/**
 * Rewrites by a language model that change a fact: whether the claims of original and rewrite come into one incident, and differ
 * there in the changed fact and in nothing else.
 */
package io.wireloom.bench.incidents.changed;
