/** What the service's beans are given: the clock, and the tables and models read at start. */
package io.wireloom.extract.config;
