/** What rests on an article, and what a correction or kill of it took from incidents. Plain Java. */
package io.wireloom.query.withdrawals;
