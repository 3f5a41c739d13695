/** The incident page, a class for each of its sections. Plain Java. */
package io.wireloom.query.desk.incident;
