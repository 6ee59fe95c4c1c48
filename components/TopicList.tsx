/** A topic with the number of quotes that fit it. */
export interface CountedTopic {
  readonly id: string;
  readonly label: string;
  readonly count: number;
}

interface Props {
  readonly heading: string;
  readonly topics: readonly CountedTopic[];
  readonly onChoose: (id: string) => void;
}

/** Topics to choose from, with counts. */
export function TopicList({ heading, topics, onChoose }: Props) {
  return (
    <section class="topics">
      <h2>{heading}</h2>
      <ul>
        {topics.map(({ id, label, count }) => (
          <li key={id}>
            <button type="button" class="action" data-topic={id} onClick={() => onChoose(id)}>
              {label} <span class="count">{count}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
