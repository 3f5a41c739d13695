/**
 * What measures Wireloom: one command each for the quality of claims, of copies and of incidents, and for speed. Each prints its
 * figures as a plain table. They run on what the project ships; other evaluation data is given by path.
 */
package io.wireloom.bench;
