/** Every secret of a run, in all its forms: masked on the way out, looked for at the end. */
@NullMarked
package coop.ccci.engine.leak;

import org.jspecify.annotations.NullMarked;
