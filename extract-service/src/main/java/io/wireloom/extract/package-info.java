/** Reads articles and says what each claims: who says that what happened, where, when, to whom and with which numbers. */
package io.wireloom.extract;
