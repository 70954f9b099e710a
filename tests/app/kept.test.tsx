import { renderToString } from "react-dom/server";
import { expect, test } from "vitest";
import { AnswerContext, type Pieces } from "../../app/components/answer.ts";
import { Kept } from "../../app/components/kept.tsx";
import { freshCommandId } from "../../app/features/command/command-id.ts";
import { createKeptPieces } from "../../app/kept.server.ts";

const ID = /[a-z2-7]{26}/g;
let rendered = 0;

function Card({ title }: { title: string }) {
  rendered += 1;
  return (
    <>
      {title} · {title}
      <input type="hidden" name="command" value={freshCommandId()} />
      till
    </>
  );
}

const list = (titles: readonly string[], pieces?: Pieces) =>
  renderToString(
    <AnswerContext.Provider value={{ language: "sv", ...(pieces && { pieces }) }}>
      <ol>
        {titles.map((title) => (
          <Kept as="li" name="card" key={title} by={[title]} className="ses">
            {() => (
              <>
                {title}
                <Kept as="div" name="inner" by={[title]}>
                  {() => <Card title={title} />}
                </Kept>
              </>
            )}
          </Kept>
        ))}
      </ol>
    </AnswerContext.Provider>,
  );

const counted = <Value,>(work: () => Value): [Value, number] => {
  rendered = 0;
  return [work(), rendered];
};

test("what is kept has the markup of a plain rendering to the byte, and is rendered once", () => {
  const kept = createKeptPieces();
  const page = (titles: readonly string[]) => {
    const pieces = kept.forPage();
    return pieces.taken(list(titles, pieces));
  };
  const masked = (html: string) => html.replace(ID, "id");
  const [plain] = counted(() => list(["a <b>", "c"]));
  const [first, renderedFirst] = counted(() => page(["a <b>", "c"]));
  const [again, renderedAgain] = counted(() => page(["a <b>", "c", "d"]));

  expect(masked(first)).toBe(masked(plain));
  expect(masked(again)).toBe(masked(list(["a <b>", "c", "d"])));
  expect([renderedFirst, renderedAgain]).toEqual([2, 1]);
});

test("each page has command ids of its own, also those in what is kept", () => {
  const kept = createKeptPieces();
  const ids = [1, 2, 3].flatMap(() => {
    const pieces = kept.forPage();
    return pieces.taken(list(["a", "b"], pieces)).match(ID) ?? [];
  });
  expect(new Set(ids).size).toBe(6);
});

test("of more pieces than are kept, the one unused for longest goes", () => {
  const kept = createKeptPieces(3);
  const page = (titles: readonly string[]) => {
    const pieces = kept.forPage();
    return counted(() => pieces.taken(list(titles, pieces)))[1];
  };
  expect([page(["a"]), page(["b"]), page(["a"]), page(["c"]), page(["a"]), page(["b"])]).toEqual([1, 1, 0, 1, 0, 1]);
});
