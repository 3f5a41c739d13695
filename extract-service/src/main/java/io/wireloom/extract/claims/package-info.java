/** From an article to its claims: which events are claims, with what values, grounded in the text, and stale text told. */
package io.wireloom.extract.claims;
