/** The whole ladder, climbed as users climb it. */
@NullMarked
package coop.ccci.tests.ladder;

import org.jspecify.annotations.NullMarked;
