/** Articles that are erased by order: what an operator asks for, and the record that is kept of it. */
package io.wireloom.query.erasures;
