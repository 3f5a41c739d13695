/**
 * The quality of claims against gold claims: which claims were found, and how right their slots are. A gold file holds one JSON
 * object a line; a system claim matches a gold claim when their types are equal and its evidence overlaps the gold sentence.
 */
package io.wireloom.bench.claims;
