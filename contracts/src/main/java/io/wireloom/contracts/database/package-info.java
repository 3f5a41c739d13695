/** Statements that go to the database as they are written. */
package io.wireloom.contracts.database;
