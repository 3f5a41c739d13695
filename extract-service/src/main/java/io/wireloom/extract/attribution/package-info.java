/**
 * Who says so: reporting verbs before, after and around what is said, "according to", headline speakers, quotations that go on,
 * and chains from the first speaker to the medium that passes it on.
 */
package io.wireloom.extract.attribution;
