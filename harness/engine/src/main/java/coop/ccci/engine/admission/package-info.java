/** What a stranger's compose files may ask of a Host, decided before anything reaches it. */
@NullMarked
package coop.ccci.engine.admission;

import org.jspecify.annotations.NullMarked;
