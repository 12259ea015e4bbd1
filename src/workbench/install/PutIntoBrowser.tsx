import { FAMILIES, type BrowserFamily } from './browser-family.ts';
import { BrowserPicture } from './BrowserPicture.tsx';
import { Section } from './Section.tsx';
import type { InstallTexts } from './texts.ts';

/** How to put the button into each kind of browser: the reader's own first and open, the others folded. */
export function PutIntoBrowser({ texts, family }: { texts: InstallTexts; family: BrowserFamily }) {
  const others = FAMILIES.filter((each) => each !== family);
  return (
    <Section id="put" title={texts.put.title}>
      {[family, ...others].map((each) => (
        <details key={each} open={each === family}>
          <summary>{guideOf(each, texts).name}</summary>
          <div class="guide">
            <BrowserPicture family={each} />
            <ol>
              {guideOf(each, texts).steps.map((step) => (
                <li key={step}>{step}</li>
              ))}
            </ol>
          </div>
        </details>
      ))}
    </Section>
  );
}

function guideOf(family: BrowserFamily, { put }: InstallTexts): { name: string; steps: string[] } {
  switch (family) {
    case 'chromium':
      return { name: put.chromium, steps: [put.chromiumBar, put.dragThere] };
    case 'firefox':
      return { name: put.firefox, steps: [put.firefoxBar, put.dragThere] };
    case 'safari':
      return { name: put.safari, steps: [put.safariBar, put.dragThere] };
    case 'phone':
      return { name: put.phone, steps: [put.phoneBookmark, put.phoneEdit, put.phoneUse, put.phoneNot] };
  }
}
