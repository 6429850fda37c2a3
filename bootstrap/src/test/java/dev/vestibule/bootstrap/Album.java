package dev.vestibule.bootstrap;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ScreenshotAnimations;
import java.nio.file.Path;
import java.util.List;

/// Pictures of the pages for people to look at, in `target/screenshots`, and what a machine can see in them: they read
/// in light and dark, fit a telephone, and do not jump while they load.
final class Album {
    private static final Path FOLDER = Path.of("target/screenshots");

    /// A window and a telephone, in CSS pixels.
    private static final int WIDTH = 1280;

    private static final int HEIGHT = 800;
    private static final int NARROW_WIDTH = 360;
    private static final int NARROW_HEIGHT = 740;

    private Album() {}

    static void show(Page page, String name) {
        assertEquals(0.0, layoutShift(page), name + " jumps");
        page.setViewportSize(WIDTH, HEIGHT);
        show(page, name, ColorScheme.LIGHT);
        show(page, name, ColorScheme.DARK);
        page.setViewportSize(NARROW_WIDTH, NARROW_HEIGHT);
        shoot(page, "narrow", name);
        assertEquals(true, page.evaluate("document.documentElement.scrollWidth <= innerWidth"), name + " is too wide");
        page.setViewportSize(WIDTH, HEIGHT);
    }

    private static void show(Page page, String name, ColorScheme scheme) {
        page.emulateMedia(new EmulateMediaOptions().setColorScheme(scheme));
        String mode = scheme == ColorScheme.DARK ? "dark" : "light";
        shoot(page, mode, name);
        assertEquals(List.of(), violations(page), name + " in " + mode);
    }

    private static void shoot(Page page, String mode, String name) {
        Path file = FOLDER.resolve(mode).resolve(name + ".png");
        page.screenshot(
                new ScreenshotOptions().setPath(file).setFullPage(true).setAnimations(ScreenshotAnimations.DISABLED));
    }

    /// What axe finds by the rules of WCAG 2 and good practice. A page without frames needs no more than `axe.run`, and
    /// the document keeps the script, which takes longer to load than to run.
    private static Object violations(Page page) {
        assertEquals(1, page.frames().size(), "a frame would not be looked at");
        if (page.evaluate("typeof axe").equals("undefined")) {
            page.evaluate("() => {" + AxeBuilder.getAxeScript() + "}");
        }
        return page.evaluate("""
                () => axe.run({resultTypes: ['violations']}).then(results => results.violations.map(
                    rule => `${rule.id}: ${rule.help} [${rule.nodes.map(node => node.html)}]`))""");
    }

    /// The Cumulative Layout Shift of the page so far; 0 when nothing moved.
    private static double layoutShift(Page page) {
        Object shift = page.evaluate("""
                () => new Promise(resolve => {
                    let sum = 0;
                    new PerformanceObserver(list => list.getEntries().forEach(entry => sum += entry.value))
                        .observe({type: 'layout-shift', buffered: true});
                    requestAnimationFrame(() => setTimeout(() => resolve(sum), 50));
                })""");
        return ((Number) shift).doubleValue();
    }
}
