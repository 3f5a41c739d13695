/**
 * Who and where: parties by name from the lexicon, states and their forces by rule from country names and adjectives, common
 * nouns for fighters, people and things, and names that may be places.
 */
package io.wireloom.extract.entities;
