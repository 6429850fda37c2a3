/// What runs by itself: delivering signals, writing traces, and the jobs, which are listed in
/// `JobBeans` and run on one node at a time.
@NullMarked
package dev.vestibule.bootstrap.jobs;

import org.jspecify.annotations.NullMarked;
