/** Claims as they are found and listed: filters, hits and the terms one is found by. Plain Java. */
package io.wireloom.query.claims;
