import CaseFile
import Store

/// What the help page says: how to get about by keyboard, what Nær logs, and whom to ask.
struct HelpModel: Sendable {
  struct Shortcut: Sendable {
    let keys: [String]
    let does: String
  }

  let shortcuts: [Shortcut]
  let logged: [String]
  let neverLogged: [String]
  let idleMinutes: Int
  let sessionHours: Int

  init(_ guest: Guest) {
    let t = guest.t
    shortcuts = [
      Shortcut(keys: ["/"], does: t("help.key.search")), Shortcut(keys: ["Tab"], does: t("help.key.tab")),
      Shortcut(keys: ["Esc"], does: t("help.key.escape")), Shortcut(keys: ["Ctrl", "P"], does: t("help.key.print")),
    ]
    logged = [t("help.logged.read"), t("help.logged.search"), t("help.logged.refused"), t("help.logged.request")]
    neverLogged = [t("help.never.text"), t("help.never.names")]
    idleMinutes = Accounts.idleMinutes
    sessionHours = Accounts.longestHours
  }
}
