// The SPARQL editor of `kg serve`: CodeMirror 6 with what a query needs, and nothing else.
//
// `kgEditor.open(parent, options)` puts it into a shadow root, so that its styles are adopted
// style sheets and a Content-Security-Policy without 'unsafe-inline' lets them through.

import { autocompletion, closeBrackets, closeBracketsKeymap, completionKeymap } from "@codemirror/autocomplete";
import { defaultKeymap, history, historyKeymap } from "@codemirror/commands";
import { HighlightStyle, StreamLanguage, bracketMatching, indentOnInput, syntaxHighlighting } from "@codemirror/language";
import { sparql } from "@codemirror/legacy-modes/mode/sparql";
import { setDiagnostics } from "@codemirror/lint";
import { EditorState, Prec } from "@codemirror/state";
import { EditorView, drawSelection, highlightSpecialChars, keymap, lineNumbers } from "@codemirror/view";
import { tags } from "@lezer/highlight";

const COLOURS = HighlightStyle.define([
  { tag: tags.keyword, color: "#7a4aa8", fontWeight: "600" },
  { tag: [tags.string, tags.special(tags.string)], color: "#00694e" },
  { tag: [tags.number, tags.bool, tags.atom], color: "#8a4b00" },
  { tag: tags.comment, color: "#667180", fontStyle: "italic" },
  { tag: tags.variableName, color: "#155e9c" },
  { tag: tags.standard(tags.variableName), color: "#7a4aa8" },
  { tag: [tags.operator, tags.bracket, tags.meta], color: "#4b5664" },
]);

const LOOK = EditorView.theme({
  "&": { fontSize: "14px", color: "#1b2430", backgroundColor: "#ffffff", height: "100%" },
  "&.cm-focused": { outline: "2px solid #155e9c", outlineOffset: "-1px" },
  ".cm-scroller": { fontFamily: 'ui-monospace, "SF Mono", Consolas, "DejaVu Sans Mono", monospace', lineHeight: "1.5" },
  ".cm-gutters": { backgroundColor: "#f4f6f8", color: "#667180", border: "none" },
  ".cm-tooltip": { border: "1px solid #dde2e8", borderRadius: "8px", backgroundColor: "#ffffff", maxWidth: "min(92vw, 560px)" },
  ".cm-tooltip-autocomplete > ul": { fontFamily: "inherit" },
  ".cm-tooltip-autocomplete > ul > li[aria-selected]": { backgroundColor: "#e6f0f9", color: "#1b2430" },
  ".cm-completionDetail": { color: "#667180", fontStyle: "normal" },
  ".cm-completionMatchedText": { textDecoration: "none", fontWeight: "650" },
});

const VARIABLE = /[?$]\w*/;
const WORD = /[\p{L}\p{N}_:#-]+/u;

// Offers the variables of the query after ? or $, else the terms given.
function completing(terms) {
  return (context) => {
    const variable = context.matchBefore(VARIABLE);
    if (variable) {
      const found = new Set(context.state.doc.toString().match(/[?$]\w+/g));
      found.delete(variable.text);
      return { from: variable.from, options: [...found].sort().map((label) => ({ label, type: "variable" })) };
    }
    const word = context.matchBefore(WORD);
    if (!word && !context.explicit) return null;
    return { from: word ? word.from : context.pos, options: terms, validFor: WORD };
  };
}

// Typing over a selection is done by the editor: the browser would copy the styles of what it takes
// away into a style attribute, which the Content-Security-Policy refuses with a complaint.
function overSelection(event, view) {
  const { main, ranges } = view.state.selection;
  if (event.inputType !== "insertText" || !event.data || main.empty || ranges.length > 1 || view.composing) return false;
  const insert = () => view.state.update(view.state.replaceSelection(event.data), { userEvent: "input.type", scrollIntoView: true });
  const taken = view.state.facet(EditorView.inputHandler).some((take) => take(view, main.from, main.to, event.data, insert));
  if (!taken) view.dispatch(insert());
  return true;
}

export function open(parent, { text, label, terms, run, changed }) {
  const root = parent.attachShadow({ mode: "open" });
  const view = new EditorView({
    root,
    parent: root,
    state: EditorState.create({
      doc: text,
      extensions: [
        Prec.highest(keymap.of([{ key: "Mod-Enter", run: () => (run(), true) }])),
        lineNumbers(),
        highlightSpecialChars(),
        history(),
        drawSelection(),
        indentOnInput(),
        bracketMatching(),
        closeBrackets(),
        autocompletion({ override: [completing(terms)], icons: false, maxRenderedOptions: 60 }),
        keymap.of([...closeBracketsKeymap, ...completionKeymap, ...historyKeymap, ...defaultKeymap]),
        StreamLanguage.define(sparql),
        syntaxHighlighting(COLOURS),
        LOOK,
        EditorView.domEventHandlers({ beforeinput: overSelection }),
        EditorView.lineWrapping,
        EditorView.contentAttributes.of({ "aria-label": label, spellcheck: "false", autocapitalize: "off" }),
        EditorView.updateListener.of((update) => update.docChanged && changed()),
      ],
    }),
  });
  return {
    text: () => view.state.doc.toString(),
    write(words) {
      view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: words } });
    },
    // Underlines from a line and column, both counted from 1, to the end of the word there.
    point(line, column, message) {
      const at = view.state.doc.line(Math.min(line, view.state.doc.lines));
      const from = Math.min(at.from + [...at.text].slice(0, column - 1).join("").length, at.to);
      const length = /^\S+/.exec(at.text.slice(from - at.from))?.[0].length ?? 1;
      const to = Math.min(from + length, view.state.doc.length);
      view.dispatch(setDiagnostics(view.state, [{ from, to, severity: "error", message }]));
      view.dispatch({ selection: { anchor: from }, scrollIntoView: true });
    },
    clear: () => view.dispatch(setDiagnostics(view.state, [])),
    focus: () => view.focus(),
  };
}
