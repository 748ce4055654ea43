/** What happens during a run, told to whoever listens. */
@NullMarked
package coop.ccci.engine.event;

import org.jspecify.annotations.NullMarked;
