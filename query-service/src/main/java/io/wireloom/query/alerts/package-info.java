/** Standing searches, and what they raise alerts about: what is material about a change, and what is not. Plain Java. */
package io.wireloom.query.alerts;
