/**
 * The stack on one machine: broker, database and four services as processes, their ports, their data and what is left of them
 * when their launcher was killed.
 */
package io.wireloom.local.stack;
