/**
 * What happened: words that name events, the roles that their clauses fill, which of them tell one and the same event, of what
 * kind it is and whether it occurred.
 */
package io.wireloom.extract.events;
