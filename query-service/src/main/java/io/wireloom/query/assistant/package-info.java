/** Incidents, claims and stories as an assistant is told them: short, with who says what, and with links to the desk's pages. */
package io.wireloom.query.assistant;
