import { useEffect, useState } from 'preact/hooks';
import { Button } from '../components/Button.tsx';
import { useWords } from '../context.ts';
import type { PopupPorts } from './ports.ts';

/** The way to what became of the person's corrections; says what the number on the toolbar button stands for. */
export function ContributionsButton({ ports }: { ports: PopupPorts }) {
  const { contributions } = useWords();
  const [news, setNews] = useState(0);
  useEffect(() => {
    const count = async () => (await ports.contributions()).filter(({ isSeen }) => !isSeen).length;
    count().then(setNews, () => setNews(0));
  }, []);
  return (
    <Button
      kind={news > 0 ? 'plain' : 'quiet'}
      icon="send"
      onClick={() => void ports.openDesk({ name: 'contributions' })}
    >
      {news > 0 ? contributions.newAnswers(news) : contributions.title}
    </Button>
  );
}
