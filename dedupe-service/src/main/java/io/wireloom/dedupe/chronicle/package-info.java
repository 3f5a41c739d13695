/** What the line would show had it been fed only a given set of versions and claims: the reference for any order and any past moment. */
package io.wireloom.dedupe.chronicle;
