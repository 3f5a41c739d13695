/** Event types of short texts: the class that a snippet's claims give it against the class that annotators gave it. */
package io.wireloom.bench.snippets;
