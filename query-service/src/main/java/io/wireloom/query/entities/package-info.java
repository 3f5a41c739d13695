/** Actors, places, speakers and sources: under which id each is kept, what was claimed by and about them. Plain Java. */
package io.wireloom.query.entities;
