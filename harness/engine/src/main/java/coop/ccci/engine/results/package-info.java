/** results.json and the other files of a run's folder. */
@NullMarked
package coop.ccci.engine.results;

import org.jspecify.annotations.NullMarked;
