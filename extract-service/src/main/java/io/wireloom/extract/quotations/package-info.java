/** Where literal quotations begin and end: marks of every shape, single ones of British copy, paragraphs that go on, marks that were lost. */
package io.wireloom.extract.quotations;
