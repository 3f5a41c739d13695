/** Bad input: items of every format mutated at random from a seed, and documents made to do harm. */
package io.wireloom.bench.hostile;
