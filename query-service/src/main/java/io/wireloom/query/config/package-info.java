/** What can be configured, and the beans that plain code is given. */
package io.wireloom.query.config;
