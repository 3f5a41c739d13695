/**
 * Takes what stands of erased articles off the topics: a log cannot lose one record, but as any order and repetition of its records
 * end in the same state, all others can be written once more behind it, and what lies before be cut off.
 */
package io.wireloom.contracts.erasing;
