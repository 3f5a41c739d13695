/**
 * Who is meant: pronouns, possessives and definite descriptions taken to the party that an earlier clause or sentence plainly names,
 * and left unresolved where two candidates are equally plain.
 */
package io.wireloom.extract.coreference;
