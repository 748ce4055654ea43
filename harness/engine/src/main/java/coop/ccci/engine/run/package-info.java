/** One climb, from request to report. */
@NullMarked
package coop.ccci.engine.run;

import org.jspecify.annotations.NullMarked;
