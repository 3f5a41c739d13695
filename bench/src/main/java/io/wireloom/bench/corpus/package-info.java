/** The documents that are measured on: read from text files or JSON lines, and put through the services' own logic. */
package io.wireloom.bench.corpus;
