/** The HTTP face: the API's resources, the live stream, problems, and the desk pages. Thin; what is shown is decided elsewhere. */
package io.wireloom.query.http;
