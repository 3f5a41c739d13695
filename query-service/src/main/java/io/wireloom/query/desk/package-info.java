/**
 * What the desk pages show, made ready for the templates: labels, figures, tolls, and article text cut into the stretches that
 * claims stand on. Plain Java; escaping is the templates' own.
 */
package io.wireloom.query.desk;
