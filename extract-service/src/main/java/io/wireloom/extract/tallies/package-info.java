/**
 * Numbers and what they count: digits and words, bounds such as "at least", ranges, vague amounts, parts of a whole.
 */
package io.wireloom.extract.tallies;
