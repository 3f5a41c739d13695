/** Why a claim says what it says: each rule that made a part of it, in plain English, with the words it was read from. */
package io.wireloom.contracts.explain;
