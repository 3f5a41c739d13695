/** The state as it was known at a past moment, woven from the versions and claims that were there by then. Plain Java. */
package io.wireloom.query.asof;
