/** Whether the app serves, as its readiness says. */
@NullMarked
package coop.ccci.engine.serve;

import org.jspecify.annotations.NullMarked;
