/** Everything in `content/` beside the graph: what the commands look things up in. Plain data, like the playbook. */
import type { Condition } from './graph/condition.js';

export interface Shelf {
  readonly guides: readonly Guide[];
  readonly prompts: readonly Prompt[];
  readonly checklist: readonly Criterion[];
  readonly signs: readonly Sign[];
  readonly answers: readonly FaqAnswer[];
  readonly urges: readonly Urge[];
  readonly lines: readonly Line[];
  readonly stages: readonly Stage[];
  readonly support: Support;
  readonly crisis: Crisis;
  readonly studies: readonly Study[];
  readonly urge: UrgeWords;
  readonly plan: SafetyPlan;
  readonly replies: readonly ReplyKind[];
}

export interface Guide {
  readonly id: string;
  readonly title: string;
  readonly sections: readonly {
    readonly id: string;
    readonly heading: string;
    readonly items: readonly Item[];
  }[];
}
export interface Item {
  readonly id: string;
  readonly kind: string;
  readonly says: string;
  /** Our comment on a claim that is unsound or only the author's. */
  readonly note?: string;
  /** Why an excluded item is left out. */
  readonly reason?: string;
}

/** What is cited as E1, E2, ... */
export interface Study {
  readonly id: string;
  readonly who: string;
  readonly found: string;
  /** What kind of study it was, and what it cannot say. */
  readonly firm: string;
  readonly doi?: string;
}

interface Sourced {
  readonly id: string;
  readonly sources: readonly string[];
}
export interface Prompt extends Sourced {
  readonly title: string;
  readonly kind: 'question' | 'task' | 'scale_week' | 'letter';
  readonly question: string;
  readonly why: string;
  /** Steps in which it may be the prompt of the day; none = any. */
  readonly steps: readonly string[];
  /** May also be offered when the way to contact is closed. */
  readonly closed: boolean;
  /** What a look back at the week rates, each from 1 to 10; none for any other prompt. */
  readonly scales: readonly Scale[];
}
export interface Scale {
  readonly id: string;
  readonly question: string;
  /** What 1 and 10 mean. */
  readonly low: string;
  readonly high: string;
}
export interface Criterion extends Sourced {
  readonly title: string;
  readonly weight: 'stop' | 'must' | 'should';
  readonly question: string;
  readonly why: string;
  readonly step: string;
  /** What the journey knows: yes or no where one of these holds, else it is asked. */
  readonly yes?: Condition;
  readonly no?: Condition;
  /** A look at their pages within so many days is a no. */
  readonly looked?: number;
}
export interface Sign extends Sourced {
  readonly kind: 'hope' | 'mixed' | 'warning' | 'stop';
  readonly sign: string;
  readonly other: string;
  /** Also shown where the way to contact is closed. */
  readonly closed: boolean;
}
export interface FaqAnswer extends Sourced {
  readonly question: string;
  readonly words: readonly string[];
  readonly answer: string;
  /** Leads towards contact: shown only while the way to contact is open. */
  readonly open?: boolean;
}
export interface Urge extends Sourced {
  readonly title: string;
  readonly do: string;
  readonly minutes: number;
  /** Leads towards contact, however little: offered only while the way is open. */
  readonly open?: boolean;
}
/** The questions of a safety plan, which is filled in beforehand. */
export interface SafetyPlan {
  readonly title: string;
  readonly intro: string;
  readonly parts: readonly { readonly id: string; readonly title: string; readonly question: string }[];
  readonly empty: string;
  readonly kept: string;
  readonly sources: readonly string[];
}
/** The minutes of an urge, and how contact that was not planned is met. */
export interface UrgeWords {
  readonly breathing: {
    readonly intro: string;
    /** One breath. */
    readonly phases: readonly {
      readonly words: string;
      readonly seconds: number;
      readonly way: 'in' | 'out';
    }[];
    readonly rounds: number;
    readonly over: string;
    readonly sources: readonly string[];
  };
  /** Markdown. `slip` is said while the way to contact is open, `safe` while it is closed. */
  readonly said: Readonly<Record<'honest' | 'slip' | 'safe' | 'plan' | 'planned', Said>>;
  /** `cue` goes on after "If". */
  readonly triggers: readonly (Named & { readonly cue: string })[];
  /** The cue where no trigger was named. */
  readonly anyCue: string;
  readonly deeds: readonly Named[];
  /** Go on after "then I will". */
  readonly thens: readonly (Sourced & { readonly say: string })[];
  readonly calmNote: {
    readonly question: string;
    readonly hint: string;
    readonly sources: readonly string[];
  };
  readonly noteHint: string;
  /** Questions of the walk whose answers are shown again. */
  readonly reasons: readonly string[];
  /** Menus of the walk whose choices are shown again. */
  readonly commitments: readonly string[];
}
export interface Named extends Sourced {
  readonly title: string;
}
export interface Said {
  readonly say: string;
  readonly sources: readonly string[];
}
export interface Line extends Sourced {
  readonly line: string;
}
export interface Stage {
  readonly id: string;
  readonly title: string;
  readonly intro: string;
  /** A form to fill in, where a message needs no more. */
  readonly template?: string;
  readonly tips: readonly (Sourced & { readonly tip: string })[];
}

export interface Support {
  /** The day on which the sources were read. */
  readonly checkedOn: string;
  readonly note: string;
  readonly kinds: Readonly<Record<string, string>>;
  readonly international: readonly HelpLine[];
  readonly countries: readonly {
    readonly code: string;
    readonly name: string;
    readonly lines: readonly HelpLine[];
  }[];
  readonly anywhere: string;
  readonly steady: string;
}
export interface HelpLine {
  readonly kind: string;
  readonly name: string;
  readonly source: string;
  readonly sourceDate?: string;
  readonly hours?: string;
  readonly note?: string;
  /** Ways to reach it, in order: number, text, chat, email, url, whatsapp. */
  readonly reach: readonly { readonly by: string; readonly at: string }[];
}
/** What crisis words may be about, such as self_harm. */
export interface CrisisLabel {
  readonly id: string;
  readonly phrases: readonly string[];
  /** Names of cues that count where all of them stand near each other. */
  readonly together: readonly (readonly string[])[];
}

export interface Crisis {
  readonly panel: string;
  readonly labels: readonly CrisisLabel[];
  /** What means little alone, by name. */
  readonly cues: Readonly<Record<string, readonly string[]>>;
  readonly harmless: readonly string[];
}

/** An answer that may come, and what is asked about it before anything is sent. */
export interface ReplyKind extends Sourced {
  readonly title: string;
  readonly question: string;
  readonly hint: string;
  /** The question of the walk whose answer says that it came, and the values that do. */
  readonly fact: string;
  readonly values: readonly string[];
  /** Also shown where the way to contact is closed. */
  readonly closed: boolean;
}
