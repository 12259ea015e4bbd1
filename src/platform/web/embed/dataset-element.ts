import { EMBED_SHELL, toEmbedFragment } from '../../../core/embed/embed-fragment.ts';
import { sitePage } from '../page/site-address.ts';
import { openDatasetFrame, type DatasetFrame } from './dataset-frame.ts';
import { furnish } from './element-room.ts';
import { FIRST_HEIGHT, fixedHeight, roomFor } from '../../../core/embed/frame-height.ts';
import { OPENING_ATTRIBUTES, readWish } from './read-wish.ts';

export const DATASET_ELEMENT = 'emendata-dataset';

/** What the element itself says, in the reader's language. */
export interface ElementWords {
  /** Names the frame for who cannot see it. */
  frame(file: string): string;
  openInWindow: string;
}

export interface ElementOptions {
  /** Address of the hosted site, with a final slash. */
  site: string;
  /** Returns the words of the first of these languages that is spoken. */
  words(languages: readonly string[]): ElementWords;
  /** Tells the publisher what is wrong. */
  warn(text: string): void;
}

/** Defines `<emendata-dataset>`. Another copy of the script that came first keeps its name. */
export function defineDatasetElement(view: Window & typeof globalThis, options: ElementOptions): void {
  if (view.customElements.get(DATASET_ELEMENT)) return;
  view.customElements.define(DATASET_ELEMENT, createDatasetElement(view, options));
}

function createDatasetElement(view: Window & typeof globalThis, { site, words, warn }: ElementOptions) {
  /** A dataset in a publisher's page. What stands in it is shown until the site lives, and whenever it cannot. */
  return class DatasetElement extends view.HTMLElement {
    static readonly observedAttributes = [...OPENING_ATTRIBUTES, 'height', 'title'];
    readonly #room = furnish(this, view);
    #frame: DatasetFrame | undefined;
    #isDue = false;
    #contentHeight: number | undefined;

    connectedCallback(): void {
      this.#openSoon();
    }

    disconnectedCallback(): void {
      this.#close();
    }

    attributeChangedCallback(name: string, before: string | null, after: string | null): void {
      if (before === after || !this.isConnected) return;
      if (OPENING_ATTRIBUTES.includes(name)) this.#openSoon();
      else this.#dress();
    }

    /** Attributes come one by one; they are looked at together. */
    #openSoon(): void {
      if (this.#isDue) return;
      this.#isDue = true;
      queueMicrotask(() => {
        this.#isDue = false;
        if (this.isConnected) this.#open();
      });
    }

    #open(): void {
      this.#close();
      const isFirst = this.ownerDocument.querySelector(DATASET_ELEMENT) === this;
      const wish = readWish(this, { page: view.location.href, base: this.baseURI, isFirst }, warn);
      this.#room.show(wish ? 'waiting' : 'empty');
      if (!wish) return;
      const address = `${sitePage(site, 'open.html')}#${toEmbedFragment(wish)}`;
      this.#room.way.href = address;
      this.#frame = openDatasetFrame(this.#room.box, view, {
        address: address + EMBED_SHELL,
        url: wish.url,
        onAlive: () => this.#room.show('alive', this.#frame?.element),
        onRefused: () => this.#room.show('refused', this.#frame?.element),
        onHeight: (height) => {
          /* It only grows: a search that finds little would pull the page up under its reader's eyes. */
          this.#contentHeight = Math.max(height, this.#contentHeight ?? 0);
          this.#dress();
        },
      });
      this.#dress();
    }

    #close(): void {
      this.#frame?.remove();
      this.#frame = undefined;
      this.#contentHeight = undefined;
    }

    /** What can change while the frame stays. */
    #dress(): void {
      const frame = this.#frame?.element;
      if (!frame) return;
      const locale = this.getAttribute('locale');
      const { frame: name, openInWindow } = words([...(locale ? [locale] : []), ...view.navigator.languages]);
      frame.title = this.title || name(fileName(this.getAttribute('src') ?? ''));
      this.#room.way.textContent = openInWindow;
      const content = this.#contentHeight === undefined ? FIRST_HEIGHT : roomFor(this.#contentHeight);
      frame.style.height = `${fixedHeight(this.getAttribute('height')) ?? content}px`;
    }
  };
}

/** The last part of an address's path. */
function fileName(address: string): string {
  return (
    address
      .split(/[?#]/)[0]
      ?.split('/')
      .findLast((part) => part !== '') ?? ''
  );
}
