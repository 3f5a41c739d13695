/**
 * Parts of speech and a shallow grammar over them: noun phrases, verb groups, and the subject, object and prepositional phrases
 * of a verb. Made for the plain clauses of news copy; where a sentence is not plain it finds nothing rather than something wrong.
 */
package io.wireloom.extract.parse;
