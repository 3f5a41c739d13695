/**
 * The generated stress set: news stories of a grammar, copies made of them in every way that is told apart, and articles that only
 * look like copies. Everything in it is drawn from one seed, and every label follows from how an article was made.
 */
package io.wireloom.bench.copies.stress;
