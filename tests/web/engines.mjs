// One way to drive the page in three engines: Chromium by Playwright, Firefox by Puppeteer, WebKitGTK by its WebDriver.
// A page here has `evaluate(function, argument)`, `until(function, argument)`, `click(selector)`, `press(key)`, `screenshot()` (PNG bytes)
// and `close()`; the functions run in the page.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createServer } from 'node:net';
import { chromium } from 'playwright-core';
import puppeteer from 'puppeteer-core';
import { Builder, By, Capabilities, Key } from 'selenium-webdriver';
import { chromiumPath } from './support.mjs';

const pause = (milliseconds) => new Promise((resume) => setTimeout(resume, milliseconds));

async function until(page, condition, argument, limit = 60_000) {
  const end = Date.now() + limit;
  for (;;) {
    const value = await page.evaluate(condition, argument);
    if (value) return value;
    if (Date.now() > end) throw new Error(`waited ${limit} ms in vain for ${condition}`);
    await pause(60);
  }
}

/** Adds what is the same for every engine. */
const withUntil = (page) => Object.assign(page, { until: (condition, argument, limit) => until(page, condition, argument, limit) });

async function openChromium({ viewport, forcedColors }) {
  const browser = await chromium.launch({ executablePath: chromiumPath(), args: ['--no-sandbox'] });
  const page = await browser.newPage({ viewport, forcedColors: forcedColors ? 'active' : 'none' });
  return withUntil({
    goto: (address) => page.goto(address),
    evaluate: (work, argument) => page.evaluate(work, argument),
    click: (selector) => page.click(selector),
    press: (key) => page.keyboard.press(key),
    screenshot: () => page.screenshot(),
    close: () => browser.close(),
  });
}

const firefoxPath = () => [process.env.FIREFOX, '/usr/bin/firefox-esr', '/usr/bin/firefox'].find((path) => path && existsSync(path));

async function openFirefox({ viewport, forcedColors }) {
  const extraPrefsFirefox = forcedColors ? { 'browser.display.document_color_use': 2 } : {};
  const browser = await puppeteer.launch({ browser: 'firefox', executablePath: firefoxPath(), headless: true, extraPrefsFirefox });
  const page = await browser.newPage();
  await page.setViewport(viewport);
  return withUntil({
    goto: (address) => page.goto(address),
    evaluate: (work, argument) => page.evaluate(work, argument),
    click: (selector) => page.click(selector),
    async press(key) {
      const keys = key.split('+');
      for (const held of keys.slice(0, -1)) await page.keyboard.down(held);
      await page.keyboard.press(keys.at(-1));
      for (const held of keys.slice(0, -1)) await page.keyboard.up(held);
    },
    screenshot: () => page.screenshot(),
    close: () => browser.close(),
  });
}

/** A port that nothing listens on. */
function freePort() {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

const miniBrowser = () => ['4.1', '4.0', '6.0'].map((version) => `/usr/lib/${process.arch === 'arm64' ? 'aarch64' : 'x86_64'}-linux-gnu/webkit2gtk-${version}/MiniBrowser`).find(existsSync);

async function webkitDriver(port) {
  const capabilities = new Capabilities({ browserName: 'MiniBrowser', 'webkitgtk:browserOptions': { binary: miniBrowser(), args: ['--automation'] } });
  for (let tries = 40; ; tries--) {
    try {
      return await new Builder().usingServer(`http://127.0.0.1:${port}`).withCapabilities(capabilities).build();
    } catch (error) {
      if (tries === 0) throw error;
      await pause(250);
    }
  }
}

async function openWebkit({ viewport }) {
  const port = await freePort();
  // As a group of its own, so that the display ends with it.
  const server = spawn('xvfb-run', ['-a', '--server-args=-screen 0 1600x1200x24', 'WebKitWebDriver', `--port=${port}`], { detached: true, stdio: 'ignore' });
  const driver = await webkitDriver(port);
  await driver.manage().setTimeouts({ script: 60_000 });
  await driver.manage().window().setRect(viewport);
  const asKeys = (key) => key.split('+').map((name) => Key[name.replace(/^Arrow/, '').toUpperCase()] ?? name);
  return withUntil({
    goto: (address) => driver.get(address),
    async evaluate(work, argument) {
      const body = `const done = arguments[1]; Promise.resolve((${work})(arguments[0])).then((value) => done({ value }), (error) => done({ error: String(error) }));`;
      const { value, error } = await driver.executeAsyncScript(body, argument ?? null);
      if (error) throw new Error(error);
      return value;
    },
    /** Something may lie over it for a moment, or it may just have been drawn anew. */
    async click(selector) {
      for (let tries = 20; ; tries--) {
        try {
          return await driver.findElement(By.css(selector)).click();
        } catch (error) {
          if (tries === 0) throw new Error(`${selector} cannot be clicked: ${error.name} ${error.message}`);
          await pause(250);
        }
      }
    },
    async press(key) {
      const keys = asKeys(key);
      const actions = driver.actions();
      for (const pressed of keys) actions.keyDown(pressed);
      for (const pressed of keys.reverse()) actions.keyUp(pressed);
      await actions.perform();
    },
    screenshot: async () => Buffer.from(await driver.takeScreenshot(), 'base64'),
    async close() {
      await driver.quit().catch(() => {});
      process.kill(-server.pid);
    },
  });
}

const engines = { chromium: openChromium, firefox: openFirefox, webkit: openWebkit };

export const engineNames = Object.keys(engines);

/** A page in the engine of this name. */
export const openIn = (engine, { viewport = { width: 1280, height: 800 }, ...options } = {}) => engines[engine]({ viewport, ...options });
