/** Article extraction: the body that is read out of a web page, against the body that a person marked in it. */
package io.wireloom.bench.pages;
