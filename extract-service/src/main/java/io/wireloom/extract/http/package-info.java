/** What an operator may ask of the service: which lexicon is in use, and to read it anew. */
package io.wireloom.extract.http;
