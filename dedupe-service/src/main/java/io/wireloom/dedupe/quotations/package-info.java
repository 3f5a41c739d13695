/**
 * The same quotation across outlets: forms of quoted words, which of them are one quotation, and how each departs from the fullest.
 * Pure functions; what two forms are to each other depends on these two alone.
 */
package io.wireloom.dedupe.quotations;
