/** How much one client may ask for in a time. */
package io.wireloom.query.limits;
