/** Calls webhooks: the one place from which this service reaches addresses that its users name. */
package io.wireloom.query.hooks;
