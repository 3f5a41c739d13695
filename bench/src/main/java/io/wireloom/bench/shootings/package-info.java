/** What an article says of a mass shooting: the killed, the wounded and the city, against tagged articles. */
package io.wireloom.bench.shootings;
