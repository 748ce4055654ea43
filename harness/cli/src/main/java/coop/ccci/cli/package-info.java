/** The command line: the only place that prints, and where the parts are put together. */
@NullMarked
package coop.ccci.cli;

import org.jspecify.annotations.NullMarked;
