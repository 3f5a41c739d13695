/** What a search over all kinds of records finds. Plain Java. */
package io.wireloom.query.found;
