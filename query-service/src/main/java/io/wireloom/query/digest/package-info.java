/**
 * The state digest of law 3: equal for equal sets of items, whatever their order, repetition or replay. Plain Java.
 */
package io.wireloom.query.digest;
