/** The review process as data: phases, claims, verdicts, findings and deferrals, in files that people read. */
@NullMarked
package coop.ccci.engine.record;

import org.jspecify.annotations.NullMarked;
