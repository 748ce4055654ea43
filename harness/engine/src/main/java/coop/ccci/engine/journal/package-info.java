/** What was seen during a run, collected from all its lanes. */
@NullMarked
package coop.ccci.engine.journal;

import org.jspecify.annotations.NullMarked;
