/**
 * XML as news providers send it, read once and hardened for every format that is made of it: no declaration of a document type
 * is followed, sizes and depths are bounded, and what is damaged is read as far as it goes.
 */
package io.wireloom.ingest.xml;
