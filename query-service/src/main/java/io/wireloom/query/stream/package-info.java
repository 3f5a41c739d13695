/** The live stream: changes in the order in which they became visible, and where a reader stands in them. Plain Java. */
package io.wireloom.query.stream;
