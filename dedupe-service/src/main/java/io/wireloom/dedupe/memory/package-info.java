/** What is remembered for a while. */
package io.wireloom.dedupe.memory;
