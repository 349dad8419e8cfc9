/** The texts of `coach help TOPIC`. */
export const topics: Readonly<Record<string, string>> = {
  'exit-codes': `Exit codes

  0    done; also when you leave with Ctrl-X, or the answers file ends
  1    something failed: most of all, something could not be written
  2    used wrongly, input that will not do, a playbook with findings, or
       a question and no terminal to ask it in
  4    data is damaged, or was written by a newer coach
  10   with --exit-code: the checklist says "not yet", the draft "revise"
  11   a step that is closed; with --exit-code: the checklist or the draft
       says "stop"
  12   with --exit-code: the draft says "crisis"
  129  the terminal was closed
  130  stopped with Ctrl-C, or the input ended at a question
  143  ended by SIGTERM

Errors are two lines on stderr: what happened, and what to do. Nothing is on stdout then.`,

  environment: `Environment

  COACH_HOME     one folder for everything, instead of the usual two
  COACH_NOW      a local time such as 2026-11-22T21:30 in place of the clock
  COACH_DEBUG    1 shows where an error came from
  NO_COLOR       not empty: no colours
  FORCE_COLOR    not empty: colours even without a terminal; 0 for none
  CLICOLOR       0: no colours
  CLICOLOR_FORCE not 0: colours even without a terminal
  ACCESSIBLE     1: plain questions, see coach help accessibility
  TERM           dumb: plain, and no colours
  COLUMNS        the width, where there is no terminal to tell it
  LC_ALL, LANG   suggest a country for coach support

Where things are kept: settings in XDG_CONFIG_HOME/coach (~/.config/coach), everything else in XDG_DATA_HOME/coach (~/.local/share/coach). On macOS and Windows these are the platform's own folders. Files are readable by you alone.

What an option says is stronger than the environment, and that is stronger than a setting.`,

  accessibility: `Accessibility

--accessible, or ACCESSIBLE=1, gives plain questions: choices are numbered and you type a number, everything is read line by line, nothing on the screen is drawn again (the breaths of coach urge are a line each, and any key ends them), and there are no boxes, spinners or signs that mean something by themselves. TERM=dumb gives the same.

Nothing hangs on colour. --no-color or NO_COLOR=1 takes it away; otherwise only the 16 colours of your own terminal are used.

Keys at a choice: Ctrl-B goes back, Ctrl-G is help, Ctrl-W says why and which guides stand behind it. Where you type, and in plain questions: a line with only :back, :help or :why. Writing ends with Ctrl-D, or a line with only a full stop. Ctrl-X leaves at once and wipes the screen; Ctrl-C stops.

Texts fit the width of the terminal. Every reading command takes --json for other tools.`,

  privacy: `Privacy

Everything stays on this computer. The coach opens no connection, sends no message, and starts no other program but the editor that you chose, for coach journal edit. It never looks anybody up.

What you write is kept in files that only your account can read: coach help environment says where. Somebody who can use your account, or who looks after this computer, can read them too. They can also see that you use the coach.

Text on the command line stays in the history of your shell. The coach therefore asks for it, or reads it from stdin with -. It never touches that history. To clear it suddenly can itself be noticed.

Ctrl-X leaves at once and wipes the screen with what could be scrolled back to. It does not hide the history of the shell, recordings of the terminal, or anything from a program that watches this computer. If somebody may be watching, a help line can plan with you from a safer device: coach support.`,
};
