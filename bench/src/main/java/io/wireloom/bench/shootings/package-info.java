/** What an article says of a mass shooting: the killed, the wounded, the city and the shooter, against tagged articles. */
package io.wireloom.bench.shootings;
