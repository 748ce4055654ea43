/** What the tests from outside share: lab images, sample repositories with changes, and climbs of the whole ladder. */
@NullMarked
package coop.ccci.tests.support;

import org.jspecify.annotations.NullMarked;
