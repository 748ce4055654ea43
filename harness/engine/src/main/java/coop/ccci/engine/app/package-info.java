/** The live stack as a probe or a functional test sees it. */
@NullMarked
package coop.ccci.engine.app;

import org.jspecify.annotations.NullMarked;
