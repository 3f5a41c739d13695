/** The door of feeds: which are due, one poll of one, and how they all do. */
package io.wireloom.ingest.doors.feed;
