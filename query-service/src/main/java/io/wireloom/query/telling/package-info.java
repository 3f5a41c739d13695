/** Which changes are news to those who follow them, each told once, however often the read model is built again. Plain Java. */
package io.wireloom.query.telling;
